import Console
import FilmKit
import Films
import Storyboards

/// Storyboards as the command line has them: checks them, and writes what helps to write one.
public struct StoryboardFile: Sendable {
    /// What can be said.
    package let format: StoryboardFormat<OutputSettings>

    /// Makes it for a library's films.
    public init(_ library: FilmLibrary = .standard) { format = StoryboardFormat(library) }

    /// Checks a file as a render would.
    ///
    /// - Returns: What it is, or everything that is wrong with it.
    public func check(_ path: String) -> Result<CheckedStoryboard, NeuroReelError> {
        do {
            let loaded = try format.load(path)
            let storyboard = loaded.storyboard
            let summary =
                "\(path): ok: \(storyboard.film.name), \(loaded.film.duration.decimal()) s, \(storyboard.output.size) at "
                + "\(storyboard.output.rate) fps"
            let warnings = try loaded.warnings(Self.notes(storyboard, loaded.film))
            return .success(CheckedStoryboard(summary: summary, warnings: warnings))
        } catch {
            return .failure(NeuroReelError(error))
        }
    }

    /// A storyboard that says what a film is without one, with a comment for each key.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there is no such film.
    public func starter(film name: String) throws(NeuroReelError) -> String {
        do throws(StoryboardError) {
            return try format.starter(film: name)
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// The JSON Schema of storyboards, for editors.
    public func schema() -> String { format.schema() }

    /// The manual's tables: a heading and a Markdown table for what all films have, and one for each film.
    public func manual() -> String { format.manual() }

    /// What `--set` can be completed to, each with its equals sign: the paths of the film that a command names, or those of all films.
    ///
    /// - Parameter words: The command's words.
    public func completions(for words: [String]) -> [String] {
        let paths = words.lazy.compactMap { format.paths(ofFilm: $0) }.first ?? format.paths
        return paths.map { "\($0)=" }
    }

    /// What a render would note, and the paths that it comes from; the first that is there gives the place.
    private static func notes(_ storyboard: FilmStoryboard, _ film: any Film) -> [(paths: [String], text: String)] {
        let (script, output) = (storyboard.film, storyboard.output)
        let timing = script.parameters.map(\.name).filter { $0.hasPrefix("timing.") }
        var notes = film.notes.map { (paths: ["film"], text: $0) }
        if output.captions.contains(.burn), let note = CaptionNotes.burning(script) {
            notes.append((["captions"], note))
        }
        if !output.captions.isEmpty || script.showsCaptions,
            let note = CaptionNotes.reading(film.captions, rate: output.rate)
        {
            notes.append((timing + ["captions"], note))
        }
        if let note = FilmNotes.seam(of: film, rate: output.rate) { notes.append((["output.fps"] + timing, note)) }
        if output.isVideo, let note = FilmNotes.compatibility(output.video) {
            notes.append((["output.size", "output.fps", "output.quality"], note))
        }
        return notes
    }
}
