public import SceneGraph

/// A theme's flat colours, for what is drawn around a film and not in it.
public struct ThemePalette: Sendable, Equatable {
    /// What lies behind everything.
    public let background: LinearColor
    /// Words.
    public let text: LinearColor
    /// Words that stand back.
    public let muted: LinearColor
    /// Lines.
    public let border: LinearColor

    /// A built-in theme's.
    ///
    /// - Throws: ``FilmError`` if the built-in text does not decode.
    public init(_ name: ThemeName) throws(FilmError) {
        let theme = try Theme.chosen(by: Staging(theme: name))
        background = theme.words.panel.linear
        text = theme.words.text.linear
        muted = theme.words.muted.linear
        border = theme.words.border.linear
    }
}
