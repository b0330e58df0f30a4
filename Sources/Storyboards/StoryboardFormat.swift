import Documents
import Films
import Parameters
import Wording

/// The format of storyboards about a library's films: its parameters, its reader, and its starter, schema and manual.
public struct StoryboardFormat<Output: StoryboardOutput>: Sendable {
    /// The key that names the film.
    static var filmKey: String { "film" }

    /// The available films.
    public let library: FilmLibrary

    /// Makes the format for a library.
    public init(_ library: FilmLibrary = .standard) { self.library = library }

    /// Loads what a command's first argument names: a file if it contains a slash or ends in `.yaml` or `.yml`, else a
    /// film.
    ///
    /// - Throws: ``DocumentError``: usage if there is no such film; as ``load(_:)`` for a file.
    public func storyboard(_ source: String) throws(DocumentError) -> Storyboard<Output> {
        if StoryboardPath.isPath(source) { return try load(source).storyboard }
        return Storyboard(film: try film(named: source))
    }

    /// The film of a name with its defaults.
    ///
    /// - Throws: ``DocumentError`` (usage) with the nearest name and all names.
    public func film(named name: String) throws(DocumentError) -> FilmScript {
        guard let film = library.script(named: name) else { throw DocumentError(.usage, unknownFilm(name)) }
        return film
    }

    /// The paths of all parameters of a film, in order; nil if there is no such film.
    public func paths(ofFilm name: String) -> [String]? {
        library.script(named: name).map { Storyboard<Output>.parameters(of: $0).map(\.name) }
    }

    /// The paths of all parameters of all films, without duplicates.
    public var paths: [String] {
        var found: [String] = []
        var known: Set<String> = []
        for film in library.scripts {
            for parameter in Storyboard<Output>.parameters(of: film) where known.insert(parameter.name).inserted {
                found.append(parameter.name)
            }
        }
        return found
    }

    /// The message for an unknown film.
    ///
    /// - Parameter isPart: Whether it should be a part of another one, which has no parts itself.
    func unknownFilm(_ name: String, isPart: Bool = false) -> String {
        let names = library.names.filter { !isPart || $0 != Compilation.name }
        return "There is no film '\(name)'. \(NearestName.advice(name, among: names, called: "films"))"
    }
}

extension StoryboardFormat {
    /// A storyboard with all defaults of a film, and a comment for each key.
    ///
    /// - Throws: ``DocumentError`` (usage) if there is no such film.
    public func starter(film name: String) throws(DocumentError) -> String {
        let film = try film(named: name)
        let head = """
            # A storyboard: `neuroreel check FILE` checks it, `neuroreel render FILE` makes the film.
            # Every value is the film's default, so leave out what you do not change.

            # \(film.summary)
            \(Self.filmKey): \(film.name)

            """
        return StarterText.yaml(
            head: head, Storyboard<Output>.parameters(of: film), of: Storyboard<Output>(film: film))
    }

    /// The JSON Schema of storyboards, for editors.
    public func schema() -> String {
        let hasCompilation = library.names.contains(Compilation.name)
        return SchemaText.json(
            films: library.scripts.map { ($0.name, $0.summary, Storyboard<Output>.parameters(of: $0)) },
            implied: hasCompilation ? (Self.partsKey, Compilation.name) : nil)
    }

    /// The tables of the manual: a heading and a Markdown table for the parameters that all films have, and one for
    /// each film.
    public func manual() -> String {
        let films = library.scripts
        let tables =
            [("Every film", ManualTable.markdown(Storyboard<Output>.common, of: Storyboard<Output>(film: films[0])))]
            + films.flatMap { film -> [(String, String)] in
                let own = Storyboard<Output>.own(of: film)
                let groups = own.compactMap { parameter in
                    parameter.kind.record.map { ("\(film.name): each of the \($0.plural)", ManualTable.markdown($0)) }
                }
                return [(film.name, ManualTable.markdown(own, of: Storyboard<Output>(film: film)))] + groups
            }
        return tables.map { "### \($0.0)\n\n\($0.1)" }.joined(separator: "\n")
    }
}
