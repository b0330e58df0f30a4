public import SceneGraph

/// A theme's flat colours, for drawings around a film's pictures, such as contact sheets.
public struct ThemePalette: Sendable, Equatable {
    /// The background.
    public let background: LinearColor
    /// Text.
    public let text: LinearColor
    /// Secondary text.
    public let muted: LinearColor
    /// Lines.
    public let border: LinearColor

    /// The palette of a staging's theme, without the colours chosen for the film alone.
    ///
    /// - Throws: ``FilmError`` if the built-in file does not decode.
    public init(_ staging: Staging) throws(FilmError) {
        let theme = try Theme.theme(of: staging, colors: [:])
        background = theme.words.panel.linear
        text = theme.words.text.linear
        muted = theme.words.muted.linear
        border = theme.words.border.linear
    }
}
