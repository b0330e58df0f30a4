import Console
import FilmKit
import Films
import Plan
import Storyboards
import Wording

/// A storyboard's file: reads it, checks it, and writes what helps to write one.
public enum StoryboardFile {
    private static let filmKey = "film"
    /// Enough for the largest table of all films.
    private static let limits = YAMLLimits.holding(FilmScript.all.flatMap(Storyboard.parameters))

    /// What a file says.
    ///
    /// - Throws: ``NeuroReelError``: no input if it cannot be read; bad data, with file, line and column, for everything that is
    ///   wrong with it; unavailable if the film needs a font that is missing.
    package static func read(_ path: String) throws(NeuroReelError) -> Storyboard { try load(path).0 }

    /// Checks files as a render would.
    ///
    /// - Returns: For each file what it is, or everything that is wrong with it.
    public static func check(_ paths: [String]) -> [Result<CheckedStoryboard, NeuroReelError>] {
        paths.map { path in
            do throws(NeuroReelError) {
                let (storyboard, film, places) = try load(path)
                let summary =
                    "\(path): ok: \(storyboard.film.name), \(film.duration.decimal()) s, \(storyboard.size) at "
                    + "\(storyboard.rate) fps"
                return .success(
                    CheckedStoryboard(summary: summary, warnings: try warnings(storyboard, film, path, places)))
            } catch {
                return .failure(error)
            }
        }
    }

    /// A storyboard that says what a film is without one, with a comment for each key.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there is no such film.
    public static func starter(film name: String) throws(NeuroReelError) -> String {
        let film = try Storyboard.film(named: name)
        let head = """
            # A storyboard: `neuroreel check FILE` checks it, `neuroreel render FILE` makes the film.
            # Every value is the film's default, so leave out what you do not change.

            # \(film.summary)
            \(filmKey): \(film.name)

            """
        return StarterText.yaml(head: head, Storyboard.parameters(of: film), of: Storyboard(film: film))
    }

    /// The JSON Schema of storyboards, for editors.
    public static func schema() -> String {
        SchemaText.json(films: FilmScript.all.map { ($0.name, $0.summary, Storyboard.parameters(of: $0)) })
    }

    /// The manual's tables: a heading and a Markdown table for each film, and one for what all have.
    public static func manual() -> String {
        let films = FilmScript.all.map { film in
            (film.name, ManualTable.markdown(Storyboard.own(of: film), of: Storyboard(film: film)))
        }
        let common = [("Every film", ManualTable.markdown(Storyboard.common, of: Storyboard(film: FilmScript.all[0])))]
        return (common + films).map { "### \($0.0)\n\n\($0.1)" }.joined(separator: "\n")
    }

    /// The sentence about a film's name that there is not.
    package static func unknownFilm(_ name: String) -> String {
        let names = FilmScript.all.map(\.name)
        return "There is no film '\(name)'. \(NearestName.advice(name, among: names, called: "films"))"
    }

    private static func load(
        _ path: String
    ) throws(NeuroReelError) -> (Storyboard, any Film, places: [String: Place]) {
        let need = "at least a film, such as '\(filmKey): \(FilmScript.all[0].name)'"
        do {
            return try load(try YAMLFile.root(of: path, need: need, limits: limits), path)
        } catch {
            throw NeuroReelError(error)
        }
    }

    private static func load(_ root: YAMLNode, _ path: String) throws -> (Storyboard, any Film, places: [String: Place])
    {
        var diagnostics = Diagnostics(path: path)
        guard let mapping = root.mapping else {
            diagnostics.note(
                root, "a storyboard is a list of keys and values, such as 'film: \(FilmScript.all[0].name)'.")
            throw try error(diagnostics)
        }
        let film = film(mapping, root, &diagnostics)
        var storyboard = Storyboard(film: film ?? FilmScript.all[0], name: Storyboard.name(of: path))
        // Without a film, its own keys cannot be told from mistakes.
        let known = Set(FilmScript.all.flatMap { Storyboard.own(of: $0).compactMap(\.path.first) })
        var reader = StoryboardReader(
            film.map(Storyboard.parameters(of:)) ?? Storyboard.common, diagnostics: diagnostics)
        reader.read(mapping, into: &storyboard, reserved: [filmKey] + (film == nil ? known.sorted() : []))
        check(storyboard, &reader)
        if let error = reader.diagnostics.error { throw error }
        let place = (mapping.first { $0.key.text == filmKey }?.value ?? root).place
        var places = reader.places
        places[filmKey] = place
        return (storyboard, try made(storyboard, path) { [places] in $0.flatMap { places[$0] } ?? place }, places)
    }

    private static func film(_ mapping: [YAMLNode.Pair], _ root: YAMLNode, _ diagnostics: inout Diagnostics)
        -> FilmScript?
    {
        guard let node = mapping.first(where: { $0.key.text == filmKey })?.value else {
            let names = FilmScript.all.map(\.name).joined(separator: " or ")
            diagnostics.note(root, "there is no \(filmKey): add '\(filmKey): NAME' with \(names).")
            return nil
        }
        guard let name = node.text else {
            diagnostics.note(node, "\(filmKey) is a name, such as \(FilmScript.all[0].name).")
            return nil
        }
        guard let film = FilmScript(named: name) else {
            diagnostics.note(node, unknownFilm(name))
            return nil
        }
        return film
    }

    /// What depends on two values.
    private static func check(_ storyboard: Storyboard, _ reader: inout StoryboardReader<Storyboard>) {
        if !storyboard.isVideo, !storyboard.captions.isSubset(of: [.burn]), let written = reader.places["captions"] {
            reader.diagnostics.note(
                written, "a track or file of captions needs a video, and the output is pictures: use burn or none.")
        }
        let place = "output.format"
        guard let file = storyboard.file, let written = reader.places[place] else { return }
        guard OutputPath(file).fileExtension.lowercased() != storyboard.format.rawValue else { return }
        reader.diagnostics.note(
            written,
            "\(place) is \(storyboard.format.rawValue), and output.file '\(file)' is another: leave one of them out.")
    }

    /// The film, which may refuse what no single value shows.
    ///
    /// - Parameter place: Where a setting stands, or else the film's name.
    private static func made(
        _ storyboard: Storyboard, _ path: String, place: (String?) -> Place
    ) throws -> any Film {
        do throws(FilmError) {
            return try storyboard.film.film(storyboard.staging(in: storyboard.theme.themes[0]))
        } catch {
            guard error.kind == .setting else { throw error }
            throw StoryboardError(.badData, "\(path):\(place(error.setting)): \(error.description)")
        }
    }

    /// What will not be as a user may expect, in the file's order: what is hard to read because of its colours, and what a render would note.
    private static func warnings(
        _ storyboard: Storyboard, _ film: any Film, _ path: String, _ places: [String: Place]
    ) throws(NeuroReelError) -> [String] {
        var found: [(place: Place, text: String)] = []
        do throws(FilmError) {
            for theme in storyboard.theme.themes {
                for text in try FaintText.all(in: storyboard.film, storyboard.staging(in: theme)) {
                    guard let place = places["colors.\(text.chosen.rawValue)"] else { continue }
                    found.append((place, text.description))
                }
            }
        } catch {
            throw NeuroReelError(error)
        }
        found += notes(storyboard, film).map { note in
            (note.keys.lazy.compactMap { places[$0] }.first ?? places[filmKey] ?? Place.start, note.text)
        }
        return found.sorted { $0.place < $1.place }.map { "\(path):\($0.place): warning: \($0.text)" }
    }

    /// What a render would note, and the keys that it comes from; the first that is there gives the place.
    private static func notes(_ storyboard: Storyboard, _ film: any Film) -> [(keys: [String], text: String)] {
        let (script, captions) = (storyboard.film, storyboard.captions)
        let timing = script.parameters.map(\.name).filter { $0.hasPrefix("timing.") }
        var notes = film.notes.map { (keys: ["film"], text: $0) }
        if captions.contains(.burn), let note = CaptionNotes.burning(script) { notes.append((["captions"], note)) }
        if !captions.isEmpty || script.showsCaptions,
            let note = CaptionNotes.reading(film.captions, rate: storyboard.rate)
        {
            notes.append((timing + ["captions"], note))
        }
        if let note = FilmNotes.seam(of: film, rate: storyboard.rate) { notes.append((["output.fps"] + timing, note)) }
        if storyboard.isVideo, let note = FilmNotes.compatibility(storyboard.video) {
            notes.append((["output.size", "output.fps", "output.quality"], note))
        }
        return notes
    }

    private static func error(_ diagnostics: Diagnostics) throws -> StoryboardError {
        diagnostics.error ?? StoryboardError(.badData, "\(diagnostics.path): it cannot be read.")
    }
}
