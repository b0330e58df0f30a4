internal import CUnicode

/// A text's language, by its BCP 47 tag: `en`, `de`, `ja`, `zh-Hant`.
///
/// It chooses the rules of shaping and of line breaking, and the direction of paragraphs. The user's locale plays no part.
public struct Language: Sendable, Hashable {
    /// The tag, in the customary case: `zh-Hant-TW`.
    public let tag: String

    /// The default.
    public static let english = Language(checked: "en")

    /// The form of tags as a regular expression: the language's code, and subtags.
    public static let pattern = "^(\(codes.joined(separator: "|"))|[a-z]{3})(-[A-Za-z0-9]{1,8}){0,8}$"

    /// The codes of two letters (ISO 639-1). There are thousands of three letters, any of which is accepted.
    private static let codes = """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es \
        et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki \
        kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no \
        nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te \
        tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init)

    /// A language by its tag; `nil` if it is no tag, or its first part is no code in lowercase.
    public init?(_ tag: String) {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let code = parts.first, (2...3).contains(code.count), parts.count <= 9,
            parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(Self.isLetterOrDigit) }),
            code.count == 2 ? Self.codes.contains(String(code)) : code.allSatisfy({ ("a"..."z").contains($0) })
        else { return nil }
        self.init(checked: Self.customary(parts))
    }

    private init(checked tag: String) { self.tag = tag }

    /// The language's code alone: `zh` of `zh-Hant`.
    public var code: String { String(tag.prefix { $0 != "-" }) }

    /// The code of three letters that media files have (ISO 639-2): `deu`; `und` if it is not known.
    public var mediaCode: String {
        let code = String(cString: cunicode_iso3(code))
        return code.utf8.count == 3 ? code : "und"
    }

    /// Whether it is written from right to left, by its script or the one that is likely for it (CLDR).
    public var isRightToLeft: Bool { cunicode_is_right_to_left(tag) != 0 }

    /// Whether it is written in ideographs: Chinese or Japanese.
    var isIdeographic: Bool { ["ja", "zh", "yue", "cmn"].contains(code) }

    /// How many of a text's characters are twice as wide as a letter, such as ideographs (UAX #11).
    public static func wideCount(_ text: String) -> Int {
        text.unicodeScalars.count { cunicode_is_wide($0.value) != 0 }
    }

    private static func isLetterOrDigit(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    /// Scripts have a capital, regions have capitals only, as RFC 5646 recommends (section 2.1.1).
    private static func customary(_ parts: [Substring]) -> String {
        parts.enumerated().map { index, part in
            let isAfterSingleton = index > 0 && parts[index - 1].count == 1
            if index == 0 || isAfterSingleton { return part.lowercased() }
            if part.count == 2 { return part.uppercased() }
            if part.count == 4, part.allSatisfy(\.isLetter) {
                return part.prefix(1).uppercased() + part.dropFirst().lowercased()
            }
            return part.lowercased()
        }.joined(separator: "-")
    }
}
