import Films
import Timeline

/// A film and how it shall look, as asked for: what the command line says wins over the storyboard, and the storyboard over the
/// film's defaults.
public struct FilmRequest: Sendable {
    /// What the storyboard says.
    let storyboard: Storyboard
    /// Which themes.
    public let themes: ThemeChoice
    /// The picture's size.
    public let size: FrameSize
    /// Frames a second.
    public let rate: FrameRate
    private let title: String?
    private let choices: FilmChoices

    /// Makes a request; what is nil is as the storyboard says.
    ///
    /// - Parameter source: The film's name, or a storyboard's path.
    /// - Throws: ``NeuroReelError``: usage if there is no such film; no input or bad data for a storyboard.
    public init(
        source: String, themes: ThemeChoice? = nil, size: FrameSize? = nil, rate: FrameRate? = nil,
        title: String? = nil, choices: FilmChoices
    ) throws(NeuroReelError) {
        self.init(
            storyboard: try Storyboard(source: source), themes: themes, size: size, rate: rate, title: title,
            choices: choices)
    }

    /// The same for a storyboard that was read already.
    init(
        storyboard: Storyboard, themes: ThemeChoice?, size: FrameSize?, rate: FrameRate?, title: String?,
        choices: FilmChoices
    ) {
        self.storyboard = storyboard
        self.themes = themes ?? storyboard.theme
        self.size = size ?? storyboard.size
        self.rate = rate ?? storyboard.rate
        self.title = title
        self.choices = choices
    }

    /// The film and what was chosen about it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if the film has nothing of what was chosen.
    func script() throws(NeuroReelError) -> FilmScript { try choices.applied(to: storyboard.film) }

    /// How it is shown in one theme.
    func staging(for theme: ThemeName) -> Staging {
        var staging = storyboard.staging(in: theme)
        staging.aspect = size.aspect
        staging.title = title ?? storyboard.title
        return staging
    }

    /// The film as it is shown in the first theme.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if it refuses a setting.
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
