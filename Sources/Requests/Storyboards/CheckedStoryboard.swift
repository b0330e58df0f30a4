/// The result of checking a storyboard that can be rendered.
public struct CheckedStoryboard: Sendable, Equatable {
    /// A summary in one line.
    public let summary: String
    /// Warnings, one per line, with file, line and column.
    public let warnings: [String]
}
