import Console
import FilmKit
import Films
import Outputs
import Plan
import Storyboards
import Timeline

/// A film and how it shall look, as asked for: what the command line says wins over the storyboard, and the storyboard over the
/// film's defaults.
public struct FilmRequest: Sendable {
    /// The film's name, or the storyboard's path.
    private let source: String
    /// What is asked for: the storyboard with what was said beside it.
    package let storyboard: FilmStoryboard
    /// The paths of the parameters that were said beside it.
    package let given: Set<String>

    /// Makes a request; what is nil is as the storyboard says.
    ///
    /// - Parameters:
    ///   - source: The film's name, or a storyboard's path.
    ///   - settings: Values for the storyboard's parameters, in order.
    ///   - library: The films that there are.
    /// - Throws: ``NeuroReelError``: usage if there is no such film, or for a setting that is refused; no input or bad data for a storyboard.
    public init(
        source: String, settings: [Setting] = [], themes: ThemeChoice? = nil, size: FrameSize? = nil,
        rate: FrameRate? = nil, library: FilmLibrary = .standard
    ) throws(NeuroReelError) {
        let format = StoryboardFormat<OutputSettings>(library)
        var storyboard: FilmStoryboard
        do throws(StoryboardError) {
            storyboard = try format.storyboard(source)
            try format.apply(settings, to: &storyboard)
        } catch {
            throw NeuroReelError(error)
        }
        storyboard.theme = themes ?? storyboard.theme
        storyboard.output.size = size ?? storyboard.output.size
        storyboard.output.rate = rate ?? storyboard.output.rate
        self.init(source: source, storyboard: storyboard, given: Set(settings.map(\.path)))
    }

    /// The same for a storyboard that has everything.
    ///
    /// - Parameter given: The paths of what was said beside the file.
    package init(source: String, storyboard: FilmStoryboard, given: Set<String>) {
        self.source = source
        self.storyboard = storyboard
        self.given = given
    }

    /// Which themes.
    public var themes: ThemeChoice { storyboard.theme }

    /// The picture's size.
    public var size: FrameSize { storyboard.output.size }

    /// Frames a second.
    public var rate: FrameRate { storyboard.output.rate }

    /// The film and what was chosen about it.
    package var script: FilmScript { storyboard.film }

    /// The file that it was read from, if there is one.
    package var files: [CommandFile] {
        StoryboardPath.isPath(source) ? [.input("the storyboard", path: source)] : []
    }

    /// What a user should know about what was said: what changes nothing about the film.
    package var notes: [String] { script.notes(given: given) }

    /// How it is shown in one theme.
    package func staging(for theme: ThemeName) -> Staging { storyboard.staging(in: theme) }

    /// The film as it is shown in the first theme.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if it refuses a setting.
    package func film() throws(NeuroReelError) -> any Film {
        try script.prepared(staging(for: themes.themes[0]))
    }

    /// What goes before the extension of an output, so that every theme has one of its own.
    package func suffix(for theme: ThemeName) -> String { themes == .both ? "-\(theme.rawValue)" : "" }
}
