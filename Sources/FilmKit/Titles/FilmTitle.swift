import Wording

/// What a film may be called.
public enum FilmTitle {
    /// How many characters a title may have, counted as Unicode scalars.
    public static let lengths = 1...80

    /// What stands in brackets of a regular expression for the characters that cannot be seen.
    public static let unseenPattern = UnseenCharacter.ranges.map { range in
        "\(code(range.lowerBound))-\(code(range.upperBound))"
    }.joined()

    private static func code(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        // More than four digits need braces, and a regular expression in Unicode mode, as JSON Schema has it.
        return value > 0xffff
            ? "\\u{\(digits)}" : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// What is wrong with a title, as a sentence; nil if nothing is.
    public static func problem(_ title: String) -> String? {
        let advice = "use \(lengths.lowerBound) to \(lengths.upperBound) characters on one line."
        let scalars = title.unicodeScalars
        guard scalars.contains(where: { UnseenCharacter($0) == nil }) else {
            let isEmpty = scalars.allSatisfy { $0.properties.isWhitespace }
            return "The title \(isEmpty ? "is empty" : "has nothing that can be seen"): \(advice)"
        }
        guard lengths.contains(scalars.count) else { return "The title has \(scalars.count) characters: \(advice)" }
        let controls = scalars.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        return controls ? "The title has a line break or a control character: \(advice)" : nil
    }
}
