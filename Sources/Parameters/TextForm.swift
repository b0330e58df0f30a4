/// A text that has to be of a certain form.
public struct TextForm: Sendable {
    /// What it is, such as `a size such as 1920x1080`.
    public let phrase: String
    /// Names that are always right; empty if there are none.
    public let names: [String]
    /// The regular expression that every other right text matches, for editors.
    public let pattern: String
    /// Whether it can be any text, so that what YAML takes for a number or a flag has to be in quotes.
    public let isFree: Bool
    /// What is wrong with a text, as a sentence; nil if nothing is.
    public let problem: @Sendable (String) -> String?

    /// Makes a form.
    ///
    /// - Parameters:
    ///   - phrase: What it is, as it stands after "use".
    ///   - names: Names that are always right.
    ///   - pattern: The regular expression that every other right text matches.
    ///   - isFree: Whether it can be any text.
    ///   - problem: What is wrong with a text, as a sentence; nil if nothing is.
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
