import Wording

/// The rules for a film's title.
public enum FilmTitle {
    /// The allowed length of a title in Unicode scalars.
    public static let lengths = 1...80

    /// The problem with a title, as a sentence; nil if there is none.
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
