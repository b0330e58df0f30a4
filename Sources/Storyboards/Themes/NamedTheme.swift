import FilmKit

/// A theme, and what it is called in the names of outputs.
public struct NamedTheme: Sendable, Equatable {
    /// The built-in theme's name, or the name of the user's file without folder and extension.
    public let name: String
    /// The theme.
    public let theme: CustomTheme

    init(_ theme: ThemeName) {
        name = theme.rawValue
        self.theme = CustomTheme(theme)
    }

    init(_ loaded: LoadedTheme) {
        name = StoryboardPath.name(of: loaded.path)
        theme = loaded.theme
    }
}
