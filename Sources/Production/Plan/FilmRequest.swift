import Films

/// A film and how it shall look, as asked for.
public struct FilmRequest: Sendable {
    /// The film's name.
    public let name: String
    private let choices: FilmChoices
    /// Which themes.
    public let themes: ThemeChoice
    /// The picture's size.
    public let size: FrameSize

    /// Makes a request.
    public init(name: String, themes: ThemeChoice, size: FrameSize, choices: FilmChoices) {
        self.name = name
        self.themes = themes
        self.size = size
        self.choices = choices
    }

    /// The film and what was chosen about it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there is no such film, or it has nothing of what was chosen.
    func script() throws(NeuroReelError) -> FilmScript { try choices.script(named: name) }

    /// How it is shown in one theme.
    func staging(for theme: ThemeName) -> Staging { Staging(theme: theme, aspect: size.aspect) }

    /// The film as it is shown in the first theme.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there is no such film or it refuses a setting.
    func film() throws(NeuroReelError) -> any Film {
        try FilmRequest.film(try script(), staging(for: themes.themes[0]))
    }

    /// A film on its stage.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if it refuses a setting.
    static func film(_ script: FilmScript, _ staging: Staging) throws(NeuroReelError) -> any Film {
        do throws(FilmError) {
            return try script.film(staging)
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// What goes before the extension of an output, so that every theme has one of its own.
    func suffix(for theme: ThemeName) -> String { themes == .both ? "-\(theme.rawValue)" : "" }
}
