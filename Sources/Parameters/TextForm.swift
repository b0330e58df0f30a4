/// A constraint on a text.
public struct TextForm: Sendable {
    /// A description, such as `a size such as 1920x1080`.
    public let phrase: String
    /// Names that are always valid; may be empty.
    public let names: [String]
    /// A regular expression that every other valid text matches, for the schema.
    public let pattern: String
    /// Whether any text may be valid, so that texts which YAML would read as a number or a flag need quotes.
    public let isFree: Bool
    /// Returns the problem with a text, as a sentence; nil if it is valid.
    public let problem: @Sendable (String) -> String?

    /// Makes a form.
    ///
    /// - Parameters:
    ///   - phrase: A description that fits after "use".
    ///   - names: Names that are always valid.
    ///   - pattern: A regular expression that every other valid text matches.
    ///   - isFree: Whether any text may be valid.
    ///   - problem: Returns the problem with a text, as a sentence; nil if it is valid.
    public init(
        _ phrase: String, names: [String] = [], pattern: String, isFree: Bool = false,
        problem: @escaping @Sendable (String) -> String?
    ) {
        self.phrase = phrase
        self.names = names
        self.pattern = pattern
        self.isFree = isFree
        self.problem = problem
    }
}
