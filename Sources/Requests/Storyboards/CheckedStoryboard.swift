/// What a check says of a storyboard that can be rendered.
public struct CheckedStoryboard: Sendable, Equatable {
    /// One line that says what it is.
    public let summary: String
    /// What will not be as it should be, a line each, with file, line and column.
    public let warnings: [String]
}
