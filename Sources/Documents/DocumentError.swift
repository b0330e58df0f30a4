/// Why a storyboard cannot be used: what is wrong, where, and what to do.
public struct DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kind of error.
    public enum Kind: Sendable, Equatable {
        /// The file is missing or cannot be read.
        case noInput
        /// The file's contents are not valid.
        case badData
        /// A name or value on the command line is not valid.
        case usage
        /// A font of the film is not installed.
        case fontMissing
    }

    /// The kind of error.
    public let kind: Kind
    /// One line per problem, prefixed with `file:line:column:`, or `file:` if there is no place.
    public let description: String

    /// Makes an error.
    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
