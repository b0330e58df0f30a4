/// Why a text is no value of a kind.
public struct ScalarProblem: Error, Sendable, Equatable {
    /// What is wrong, to follow what the value is called: `is 'x': use a whole number from 1 to 100.`
    public let predicate: String
    /// What would be right, in sentences of their own.
    public let advice: String
    /// Whether a character that cannot be seen may be what is wrong; a title may have them.
    public let mayBeUnseen: Bool

    init(_ predicate: String, advice: String, mayBeUnseen: Bool = true) {
        self.predicate = predicate
        self.advice = advice
        self.mayBeUnseen = mayBeUnseen
    }
}
