/// What a film may be called.
public enum FilmTitle {
    /// How many characters a title may have, counted as Unicode scalars.
    public static let lengths = 1...80

    /// What is wrong with a title, as a sentence; nil if nothing is.
    public static func problem(_ title: String) -> String? {
        let advice = "use \(lengths.lowerBound) to \(lengths.upperBound) characters on one line."
        let scalars = title.unicodeScalars
        guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return "The title is empty: \(advice)" }
        guard lengths.contains(scalars.count) else { return "The title has \(scalars.count) characters: \(advice)" }
        let controls = scalars.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        return controls ? "The title has a line break or a control character: \(advice)" : nil
    }
}
