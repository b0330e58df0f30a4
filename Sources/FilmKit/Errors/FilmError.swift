import Typesetting

/// Why a film cannot be made from its settings, and what to do about it.
public struct FilmError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kind of error.
    public enum Kind: Sendable, Equatable {
        /// A setting that the film refuses.
        case setting
        /// A font that is not installed, or damaged.
        case fontMissing
    }

    /// The kind of error.
    public let kind: Kind
    /// The path of the setting at fault, such as `network.weights`; nil if no single setting is.
    public let setting: String?
    /// The problem and what to do about it, in sentences.
    public let description: String

    package init(_ description: String, at setting: String? = nil, kind: Kind = .setting) {
        self.kind = kind
        self.setting = setting
        self.description = description
    }

    /// - Parameter text: The name of the text that cannot be typeset, such as `The title`; nil if the error names it.
    package init(_ error: TypesettingError, at setting: String? = nil, of text: String? = nil) {
        self.setting = setting
        kind = [.fontMissing, .damagedFont].contains(error.kind) ? .fontMissing : .setting
        description = text.map { "\($0) cannot be set: \(error)." } ?? "\(error)"
    }
}
