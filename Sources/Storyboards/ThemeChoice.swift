import FilmKit

/// Which themes to render.
public enum ThemeChoice: String, Sendable, CaseIterable {
    /// The dark one.
    case dark
    /// The light one.
    case light
    /// Both, each into a file of its own.
    case both

    /// The choice of one theme.
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
