/// Why a text is not a valid value of a kind.
public struct ScalarProblem: Error, Sendable, Equatable {
    /// The problem as a predicate, to follow the value's name: `is 'x': use a whole number from 1 to 100.`
    public let predicate: String
    /// Advice, in sentences of its own.
    public let advice: String
    /// Whether an invisible character may be the cause; a title may contain some.
    public let mayBeUnseen: Bool

    init(_ predicate: String, advice: String, mayBeUnseen: Bool = true) {
        self.predicate = predicate
        self.advice = advice
        self.mayBeUnseen = mayBeUnseen
    }
}
