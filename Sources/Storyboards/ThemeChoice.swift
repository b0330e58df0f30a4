import FilmKit

/// The themes to render.
public enum ThemeChoice: String, Sendable, CaseIterable {
    /// The dark theme.
    case dark
    /// The light theme.
    case light
    /// Both themes, each with an output of its own.
    case both

    /// The choice of a single theme.
    public init(_ theme: ThemeName) {
        switch theme {
        case .dark: self = .dark
        case .light: self = .light
        }
    }

    /// The themes, in the order in which they are rendered.
    public var themes: [ThemeName] {
        switch self {
        case .dark: [.dark]
        case .light: [.light]
        case .both: [.dark, .light]
        }
    }
}
