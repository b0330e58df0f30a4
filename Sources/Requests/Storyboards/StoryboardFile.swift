import Console
import Documents
import FilmKit
import Films
import Storyboards

/// Storyboards for the command line: checking, starters, the schema and the manual.
public struct StoryboardFile: Sendable {
    /// The storyboards' format.
    package let format: StoryboardFormat<OutputSettings>

    /// Makes it for a library's films.
    public init(_ library: FilmLibrary = .standard) { format = StoryboardFormat(library) }

    /// Checks a storyboard or a theme as a render would.
    ///
    /// - Returns: A summary with warnings, or everything that is wrong with the file.
    public func check(_ path: String) -> Result<CheckedStoryboard, NeuroReelError> {
        do {
            switch try format.loadFile(path) {
            case .storyboard(let loaded): return .success(try Self.checked(loaded, path).checked)
            case .theme(let theme):
                let summary = "\(path): ok: a theme from \(theme.theme.base.rawValue)"
                return .success(CheckedStoryboard(summary: summary, warnings: try theme.warnings()))
            }
        } catch {
            return .failure(NeuroReelError(error))
        }
    }

    /// Reads and checks a storyboard.
    ///
    /// - Throws: ``NeuroReelError`` with everything that is wrong with the file, as ``check(_:)`` has it.
    package func read(_ path: String) throws(NeuroReelError) -> ReadStoryboard {
        do {
            return try Self.checked(try format.load(path), path)
        } catch {
            throw NeuroReelError(error)
        }
    }

    private static func checked(
        _ loaded: LoadedStoryboard<OutputSettings>, _ path: String
    ) throws(FilmError) -> ReadStoryboard {
        let storyboard = loaded.storyboard
        let summary =
            "\(path): ok: \(storyboard.film.name), \(loaded.film.duration.decimal()) s, \(storyboard.output.size) at "
            + "\(storyboard.output.rate) fps"
        let warnings = try loaded.warnings(notes(storyboard, loaded.film))
        return ReadStoryboard(
            storyboard: storyboard, film: loaded.film,
            checked: CheckedStoryboard(summary: summary, warnings: warnings))
    }

    /// The files that a storyboard names, as far as it can be read, and also if something else is wrong with it; nil if it is no YAML.
    package func filesNamed(by path: String) -> [String]? { format.filesNamed(by: path) }

    /// A storyboard with all defaults of a film, and a comment for each key.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there is no such film.
    public func starter(film name: String) throws(NeuroReelError) -> String {
        do throws(DocumentError) {
            return try format.starter(film: name)
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// A lesson with all steps of a film written out.
    ///
    /// - Parameter source: The name of a film that is a lesson, or the path of a storyboard about one.
    /// - Throws: ``NeuroReelError``: usage if there is no such film, or it is no lesson; as a check for a file.
    public func lesson(_ source: String) throws(NeuroReelError) -> String {
        let script: FilmScript
        do throws(DocumentError) {
            script = try format.storyboard(source).film
        } catch {
            throw NeuroReelError(error)
        }
        do throws(FilmError) {
            if let text = try script.lesson() { return text }
        } catch {
            throw NeuroReelError(error)
        }
        throw NeuroReelError(
            .usage,
            "The film \(script.name) has no steps: name computation-graph, lesson, or a storyboard about one of them.")
    }

    /// The JSON Schema of storyboards, for editors.
    public func schema() -> String { format.schema() }

    /// The tables of the manual: a heading and a Markdown table for the parameters that all films have, and one for
    /// each film.
    public func manual() -> String { format.manual() }

    /// The completions of `--set`, each with an equals sign: the paths of the film that a command names, or those of
    /// all films.
    ///
    /// - Parameter words: The command's words.
    public func completions(for words: [String]) -> [String] {
        let paths = words.lazy.compactMap { format.paths(ofFilm: $0) }.first ?? format.paths
        return paths.map { "\($0)=" }
    }

    /// The notes that a render would give, with the paths that they are about; the place is that of the first path in
    /// the file.
    private static func notes(_ storyboard: FilmStoryboard, _ film: any Film) -> [(paths: [String], text: String)] {
        let (script, output) = (storyboard.film, storyboard.output)
        let timing = script.parameters.map(\.name).filter { $0.hasPrefix("timing.") }
        var notes = storyboard.notes.map { (paths: [$0.path], text: $0.text) }
        notes += film.notes.map { (paths: ["film"], text: $0) }
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
