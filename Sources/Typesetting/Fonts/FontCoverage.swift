internal import CText

/// Asks fontconfig which installed families have some characters.
enum FontCoverage {
    /// The installed family with a character that suits a text best: one with all of the text's characters and with Latin
    /// letters, upright, and for running text rather than of one width; nil if no family has it. Of equal ones the first by
    /// name.
    static func family(with character: Unicode.Scalar, of text: String) -> String? {
        let characters = Set(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value))
        // Films have Latin letters and digits, too, if there is a family with both.
        let latin = Set("az09".unicodeScalars.map(\.value))
        let wishes = [characters.union(latin), characters, latin, []]
        let found = wishes.lazy.map { families(with: $0.union([character.value])) }.first { !$0.isEmpty }
        return found?.min { (rank($0), $0) < (rank($1), $1) }
    }

    /// The names of all installed families with outlines, sorted.
    static var installed: [String] { families(with: []) }

    private static func families(with characters: Set<UInt32>) -> [String] {
        guard let pattern = FcPatternCreate() else { return [] }
        defer { FcPatternDestroy(pattern) }
        let sorted = characters.sorted()
        if !sorted.isEmpty, ctext_add_characters(pattern, sorted, Int32(sorted.count)) == 0 { return [] }
        guard let objects = ctext_family_objects() else { return [] }
        defer { FcObjectSetDestroy(objects) }
        guard let list = FcFontList(nil, pattern, objects) else { return [] }
        defer { FcFontSetDestroy(list) }
        var names: Set<String> = []
        for index in 0..<Int(list.pointee.nfont) {
            guard let font = list.pointee.fonts[index], let name = usableFamily(font) else { continue }
            names.insert(name)
        }
        return names.sorted()
    }

    /// The family of an upright face with outlines in one colour.
    private static func usableFamily(_ font: OpaquePointer) -> String? {
        var (outline, color): (FcBool, FcBool) = (0, 0)
        FcPatternGetBool(font, FC_OUTLINE, 0, &outline)
        FcPatternGetBool(font, FC_COLOR, 0, &color)
        var slant: Int32 = 0
        FcPatternGetInteger(font, FC_SLANT, 0, &slant)
        var text: UnsafeMutablePointer<FcChar8>?
        guard outline != 0, color == 0, slant == FC_SLANT_ROMAN,
            FcPatternGetString(font, FC_FAMILY, 0, &text) == FcResultMatch
        else { return nil }
        return text.map { String(cString: $0) }
    }

    private static func rank(_ family: String) -> Int {
        ["Mono", "Math", "Condensed", "Quran", "Symbol"].contains(where: family.contains) ? 1 : 0
    }
}
