/// Why a storyboard cannot be used: what is wrong, where, and what to do.
public struct StoryboardError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of fault it is.
    public enum Kind: Sendable, Equatable {
        /// There is no such file, or it cannot be read.
        case noInput
        /// What it says cannot be understood or met.
        case badData
        /// A name or a value that was given elsewhere cannot be understood or met.
        case usage
        /// A face in which the film writes is not installed.
        case fontMissing
    }

    public let kind: Kind
    /// A line for each problem, each begun by `file:line:column:`, or by `file:` where there is no place.
    public let description: String

    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
