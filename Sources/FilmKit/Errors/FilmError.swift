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
    /// The setting that is at fault, as storyboards call it, such as `network.weights`; nil if none is by itself.
    public let setting: String?
    public let description: String

    package init(_ description: String, at setting: String? = nil) {
        kind = .setting
        self.setting = setting
        self.description = description
    }

    /// - Parameter text: What cannot be set, such as `The title`; nil where the error says it.
    package init(_ error: TypesettingError, at setting: String? = nil, of text: String? = nil) {
        self.setting = setting
        kind = [.fontMissing, .damagedFont].contains(error.kind) ? .fontMissing : .setting
        description = text.map { "\($0) cannot be set: \(error)." } ?? "\(error)"
    }
}
