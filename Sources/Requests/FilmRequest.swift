import Console
import FilmKit
import Films
import Outputs
import Plan
import Timeline

/// A film and how it shall look, as asked for: what the command line says wins over the storyboard, and the storyboard over the
/// film's defaults.
public struct FilmRequest: Sendable {
    /// The film's name, or the storyboard's path.
    private let source: String
    /// What the storyboard says.
    package let storyboard: Storyboard
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
            source: source, storyboard: try Storyboard(source: source), themes: themes, size: size, rate: rate,
            title: title, choices: choices)
    }

    /// The same for a storyboard that was read already.
    package init(
        source: String, storyboard: Storyboard, themes: ThemeChoice?, size: FrameSize?, rate: FrameRate?,
        title: String?, choices: FilmChoices
    ) {
        self.source = source
        self.storyboard = storyboard
        self.themes = themes ?? storyboard.theme
        self.size = size ?? storyboard.size
        self.rate = rate ?? storyboard.rate
        self.title = title
        self.choices = choices
    }

    /// The file that it was read from, if there is one.
    package var files: [CommandFile] { Storyboard.isPath(source) ? [.input("the storyboard", path: source)] : [] }

    /// The film and what was chosen about it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if the film has nothing of what was chosen.
    package func script() throws(NeuroReelError) -> FilmScript { try choices.applied(to: storyboard.film) }

    /// Which choices change nothing about the film.
    package var notes: [String] {
        guard choices.learningRate != nil, case .homepageLoop(let settings)? = try? script(), !settings.applyUpdates
        else { return [] }
        return ["The learning rate changes nothing: without --update-weights no weight is changed."]
    }

    /// How it is shown in one theme.
    package func staging(for theme: ThemeName) -> Staging {
        var staging = storyboard.staging(in: theme)
        staging.aspect = size.aspect
        staging.title = title ?? storyboard.title
        return staging
    }

    /// The film as it is shown in the first theme.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if it refuses a setting.
    package func film() throws(NeuroReelError) -> any Film {
        try script().prepared(staging(for: themes.themes[0]))
    }

    /// What goes before the extension of an output, so that every theme has one of its own.
    package func suffix(for theme: ThemeName) -> String { themes == .both ? "-\(theme.rawValue)" : "" }
}
