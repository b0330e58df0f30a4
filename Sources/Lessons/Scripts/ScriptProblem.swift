/// What is wrong with a step of a lesson.
public struct ScriptProblem: Sendable, Equatable {
    /// The index of the step.
    public let step: Int
    /// The key of the value at fault, such as `say`; nil for the whole step.
    public let key: String?
    /// What is wrong and what to do, in sentences.
    public let text: String
}
