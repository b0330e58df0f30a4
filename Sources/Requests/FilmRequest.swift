import Console
import Documents
import FilmKit
import Films
import Outputs
import Plan
import Storyboards
import Timeline

/// A request for a film. Values on the command line take precedence over the storyboard, and the storyboard over the
/// film's defaults.
public struct FilmRequest: Sendable {
    /// The film's name, or the storyboard's path.
    private let source: String
    /// The storyboard with the command line's values applied.
    package let storyboard: FilmStoryboard
    /// The paths of the parameters that the command line set.
    package let given: Set<String>

    /// Makes a request. Nil values are taken from the storyboard.
    ///
    /// - Parameters:
    ///   - source: The film's name, or a storyboard's path.
    ///   - settings: Values for the storyboard's parameters, in order.
    ///   - themes: The themes; the path of a theme file starts where the program is started.
    ///   - library: The available films.
    /// - Throws: ``NeuroReelError``: usage if there is no such film, or for a setting that is refused; no input or bad
    ///   data for a storyboard or a theme.
    public init(
        source: String, settings: [Setting] = [], themes: ThemeChoice? = nil, size: FrameSize? = nil,
        rate: FrameRate? = nil, library: FilmLibrary = .standard
    ) throws(NeuroReelError) {
        let format = StoryboardFormat<OutputSettings>(library)
        let storyboard: FilmStoryboard
        do throws(DocumentError) {
            storyboard = try format.storyboard(source)
        } catch {
            throw NeuroReelError(error)
        }
        try self.init(
            source: source, storyboard: storyboard, settings: settings, themes: themes, size: size, rate: rate,
            library: library)
    }

    /// Makes a request of a storyboard that was read. Nil values are taken from it.
    ///
    /// - Throws: ``NeuroReelError`` as ``init(source:settings:themes:size:rate:library:)``, but not for the storyboard.
    package init(
        source: String, storyboard: FilmStoryboard, settings: [Setting], themes: ThemeChoice?, size: FrameSize?,
        rate: FrameRate?, library: FilmLibrary
    ) throws(NeuroReelError) {
        let format = StoryboardFormat<OutputSettings>(library)
        var storyboard = storyboard
        do throws(DocumentError) {
            try format.apply(settings, to: &storyboard)
            storyboard.theme = themes ?? storyboard.theme
            try format.read(&storyboard.theme, of: "--theme")
        } catch {
            throw NeuroReelError(error)
        }
        storyboard.output.size = size ?? storyboard.output.size
        storyboard.output.rate = rate ?? storyboard.output.rate
        self.init(source: source, storyboard: storyboard, given: Set(settings.map(\.path)))
    }

    /// Makes a request of a complete storyboard.
    ///
    /// - Parameter given: The paths of the parameters that were set beside the storyboard's file.
    package init(source: String, storyboard: FilmStoryboard, given: Set<String>) {
        self.source = source
        self.storyboard = storyboard
        self.given = given
    }

    /// The themes to render.
    public var themes: ThemeChoice { storyboard.theme }

    /// The picture's size in pixels.
    public var size: FrameSize { storyboard.output.size }

    /// The frame rate.
    public var rate: FrameRate { storyboard.output.rate }

    /// The film and its settings.
    package var script: FilmScript { storyboard.film }

    /// The files to read: the storyboard and the theme, if there are such files.
    package var files: [CommandFile] {
        let storyboards = StoryboardPath.isPath(source) ? [CommandFile.input("the storyboard", path: source)] : []
        let parts = storyboard.partFiles.map { CommandFile.input("the storyboard of a part", path: $0) }
        return storyboards + parts + (themes.custom.map { [.input("the theme", path: $0.path)] } ?? [])
    }

    /// Notes for the user about settings that have no effect on the film.
    package var notes: [String] { storyboard.notes.map(\.text) + script.notes(given: given) }

    /// The staging in a theme.
    package func staging(for theme: NamedTheme) -> Staging { storyboard.staging(in: theme) }

    /// Makes the film in the first theme.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if it refuses a setting.
    package func film() throws(NeuroReelError) -> any Film {
        try script.prepared(staging(for: themes.themes[0]))
    }

    /// The suffix before an output's extension, by which the outputs of two themes differ; empty for one theme.
    package func suffix(for theme: NamedTheme) -> String { themes == .both ? "-\(theme.name)" : "" }
}
