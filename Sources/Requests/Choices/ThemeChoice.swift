import Console
import FilmKit
import Films

/// Which themes to render.
public enum ThemeChoice: String, Sendable, CaseIterable {
    /// The dark one.
    case dark
    /// The light one.
    case light
    /// Both, each into a file of its own.
    case both

    /// The choice of one theme.
    package init(_ theme: ThemeName) {
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

    /// Reads a choice as the command line has it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name.
    public static func parse(_ text: String) throws(NeuroReelError) -> ThemeChoice {
        try Choice.parse(text, called: "themes")
    }
}
