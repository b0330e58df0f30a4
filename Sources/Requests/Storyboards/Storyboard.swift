import Console
import Encoding
import Files
import FilmKit
import Films
import Outputs
import Plan
import Timeline

/// A film and what a file says about it; what the file leaves out, and a film without a file, has the defaults.
package struct Storyboard: Sendable, Equatable {
    /// What outputs are called: the name of the file without folder and extension, or of the film.
    package let name: String
    /// The film and what was chosen about it.
    package var film: FilmScript
    /// The look, or both, each in a file of its own.
    package var theme = ThemeChoice.dark
    /// Colours instead of the theme's own, as sRGB hex.
    package var colors: [ColorRole: String] = [:]
    /// What the film is called; nil if it has no title.
    package var title: String?
    /// How the camera departs from the film's own.
    package var camera = CameraAdjustment()
    /// The picture's size.
    package var size = FrameSize.standard
    /// Frames a second.
    package var rate = FrameRate.fps60
    /// What is written where neither file nor command line names an output.
    package var format = OutputFormat.mp4
    /// How the film's captions are shown; empty for not at all.
    package var captions: Set<CaptionForm> = []
    /// Whether the film's sections are the video's chapters; nil for the film's own choice.
    package var hasChapters: Bool?
    /// How well it is encoded.
    package var quality = Quality.standard
    /// Where a render goes; nil for the standard place.
    package var file: String?

    /// A film with its defaults.
    package init(film: FilmScript, name: String? = nil) {
        self.name = name ?? film.name
        self.film = film
    }

    /// What the command line's first argument names: a film, or a file if there is a slash in it or it ends in `.yaml` or `.yml`.
    ///
    /// - Throws: ``NeuroReelError``: usage if there is no such film; no input or bad data for the file.
    package init(source: String) throws(NeuroReelError) {
        if Storyboard.isPath(source) {
            self = try StoryboardFile.read(source)
        } else {
            self.init(film: try Storyboard.film(named: source))
        }
    }

    /// Whether the command line's first argument names a file.
    package static func isPath(_ source: String) -> Bool {
        source.contains("/") || ["yaml", "yml"].contains(OutputPath(source).fileExtension.lowercased())
    }

    /// What the outputs of a storyboard at a path are called.
    package static func name(of path: String) -> String {
        let name = FilePath.split(OutputPath(path).stem).name
        return name.isEmpty ? path : name
    }

    /// The film of that name with its defaults.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name and all names.
    package static func film(named name: String) throws(NeuroReelError) -> FilmScript {
        guard let film = FilmScript(named: name) else {
            throw NeuroReelError(.usage, StoryboardFile.unknownFilm(name))
        }
        return film
    }

    /// Whether a render is a video where the command line names no output.
    package var isVideo: Bool {
        !(file.flatMap { OutputFormat(fileExtension: OutputPath($0).fileExtension) } ?? format).isSequence
    }

    /// How the video is encoded where the command line says nothing of it.
    package var video: VideoSettings {
        VideoSettings(
            width: size.width, height: size.height, frameRateNumerator: rate.numerator,
            frameRateDenominator: rate.denominator, crf: quality.crf, preset: quality.preset,
            gop: max(1, rate.frameCount(for: RenderPlan.segmentLength)))
    }

    /// How the film is shown in a theme.
    package func staging(in theme: ThemeName) -> Staging {
        Staging(theme: theme, aspect: size.aspect, colors: colors, title: title, camera: camera)
    }

    /// Where a render goes in a theme when the command line names no output.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) for an output of an unknown kind.
    package func output(in theme: ThemeName, suffix: String) throws(NeuroReelError) -> RenderOutput {
        if let file { return try RenderOutput(file).inserting(suffix) }
        let path = "\(OutputFolder.standard)/\(name)-\(theme.rawValue)"
        return RenderOutput(standard: path, format: format)
    }
}
