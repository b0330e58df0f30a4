import Parameters
import Wording

extension TextForm {
    /// The name of a step.
    static let stepName = TextForm(
        "a name of 1 to 40 lowercase letters, digits and hyphens", pattern: "^[a-z0-9][a-z0-9-]{0,39}$"
    ) { text in
        let isGood = text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        return isGood && (1...40).contains(text.unicodeScalars.count) && text.first != "-"
            ? nil : "Use 1 to 40 lowercase letters, digits and hyphens, such as z1 or d-output."
    }

    /// Names of numbers, separated by spaces.
    static let names = TextForm(
        "names of numbers, separated by spaces", pattern: #"^[^\u0000-\u001f]{1,2000}$"#
    ) { text in
        text.unicodeScalars.count > 2000 || text.contains(where: \.isNewline)
            ? "Use names of numbers on one line, such as z1 h1, or leave the key out." : text.allSatisfy(\.isWhitespace) ? "Name numbers, such as z1 h1, or leave the key out." : nil
    }

    /// A formula.
    static let formula = TextForm("a formula of at most 400 characters", pattern: #"^[^\u0000-\u001f]{1,400}$"#) {
        problem($0, upTo: 400, isLine: true, what: "formula")
    }

    /// A text on one line.
    static func line(upTo limit: Int) -> TextForm {
        TextForm("a text of 1 to \(limit) characters on one line", pattern: "^[^\\u0000-\\u001f]{1,\(limit)}$", isFree: true) {
            problem($0, upTo: limit, isLine: true, what: "text")
        }
    }

    /// A text that may have line breaks.
    static func prose(upTo limit: Int) -> TextForm {
        TextForm("a text of 1 to \(limit) characters", pattern: "^[^\\u0000-\\u0009\\u000b-\\u001f]{1,\(limit)}$", isFree: true) {
            problem($0, upTo: limit, isLine: false, what: "text")
        }
    }

    private static func problem(_ text: String, upTo limit: Int, isLine: Bool, what: String) -> String? {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: { UnseenCharacter($0) == nil && !$0.properties.isWhitespace }) else {
            return "The \(what) has nothing that can be seen: use 1 to \(limit) characters."
        }
        guard scalars.count <= limit else {
            return "The \(what) has \(scalars.count) characters: use 1 to \(limit)."
        }
        let isBroken = scalars.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
                && (isLine || scalar != "\n")
        }
        return isBroken ? "The \(what) has a line break or a control character: write it on one line." : nil
    }
}
