import Typesetting

/// Why a film cannot be made from its settings: what is wrong and what to do.
public struct FilmError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of fault it is.
    public enum Kind: Sendable, Equatable {
        /// A setting that the film refuses.
        case setting
        /// A font that is not installed, or damaged.
        case fontMissing
    }

    public let kind: Kind
    public let description: String

    init(_ description: String) {
        kind = .setting
        self.description = description
    }

    init(_ error: TypesettingError) {
        kind = [.fontMissing, .damagedFont].contains(error.kind) ? .fontMissing : .setting
        description = "\(error)"
    }
}
