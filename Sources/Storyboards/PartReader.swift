import Documents
import FilmKit
import Films

/// Reads the film that a part of a storyboard names.
struct PartReader<Output: StoryboardOutput> {
    /// The storyboard's reader, which notes the problems of the part.
    var reader: TableReader<Storyboard<Output>>
    private let format: StoryboardFormat<Output>
    private let setting: String
    private let path: String

    /// - Parameters:
    ///   - index: The part's index.
    ///   - path: The storyboard's path.
    init(
        _ format: StoryboardFormat<Output>, index: Int, besides path: String,
        reader: TableReader<Storyboard<Output>>
    ) {
        self.format = format
        self.reader = reader
        self.path = path
        setting = "parts[\(index + 1)]"
    }

    /// Replaces a part's names by its film, settings included, and its names of sections by those of single sections.
    ///
    /// - Throws: ``DocumentError`` with everything that is wrong with the part's file.
    mutating func read(_ part: inout FilmPart, in storyboard: inout Storyboard<Output>) throws(DocumentError) {
        let keys = ([FilmPart.filmKey] + FilmPart.fileKeys).filter { reader.places["\(setting).\($0)"] != nil }
        guard keys.count == 1 else {
            return keys.isEmpty
                ? note(
                    "a part is a film or a storyboard: add 'film: \(format.library.names[0])' or 'storyboard: my-lesson.yaml'."
                )
                : note("a part is one film: leave out \(keys.dropFirst().joined(separator: " and ")).", at: keys[1])
        }
        guard reader.places["\(setting).section"] == nil || reader.places["\(setting).sections"] == nil else {
            return note("give section or sections, and not both.", at: "sections")
        }
        let film: (any Film)?
        if case .named(let names) = part.content, let key = keys.first, let name = names[key] {
            film = key == FilmPart.filmKey ? try named(name, &part) : try file(name, at: key, &part, in: &storyboard)
        } else {
            film = try made(part.script)
        }
        if let film { resolve(&part, in: film) }
    }

    /// Notes a problem of the part, or of one of its keys.
    private mutating func note(_ problem: String, at key: String? = nil) {
        let place = reader.place(of: key.map { "\(setting).\($0)" } ?? setting) ?? .start
        reader.diagnostics.note(place, "\(key.map { "\(setting).\($0)" } ?? setting): \(problem)")
    }

    /// The film of a name; nil if there is none, which is noted.
    private mutating func named(_ name: String, _ part: inout FilmPart) throws(DocumentError) -> (any Film)? {
        guard let script = format.library.script(named: name) else {
            note(format.unknownFilm(name, isPart: true), at: FilmPart.filmKey)
            return nil
        }
        part.content = .film(script)
        return try made(script)
    }

    /// A film with its defaults; nil for one that cannot be a part, which is noted.
    ///
    /// - Throws: ``DocumentError`` if a font is missing.
    private mutating func made(_ script: FilmScript?) throws(DocumentError) -> (any Film)? {
        guard let script else { return nil }
        guard script.settings(of: Compilation.self) == nil else {
            note("a part has no parts of its own: name their films here.", at: FilmPart.filmKey)
            return nil
        }
        do throws(FilmError) {
            return try script.film(Staging())
        } catch {
            throw DocumentError(error.kind == .fontMissing ? .fontMissing : .badData, error.description)
        }
    }

    /// The film of a storyboard's file.
    ///
    /// - Throws: ``DocumentError`` with everything that is wrong with the file.
    private mutating func file(
        _ name: String, at key: String, _ part: inout FilmPart, in storyboard: inout Storyboard<Output>
    ) throws(DocumentError) -> (any Film)? {
        let file = StoryboardFormat<Output>.path(of: name, besides: path)
        let loaded: LoadedStoryboard<Output>
        do throws(DocumentError) {
            loaded = try format.loadPart(file)
        } catch {
            guard error.kind == .noInput else { throw error }
            let place = reader.place(of: "\(setting).\(key)") ?? .start
            let isFilm = format.library.names.contains(name)
            let advice = isFilm ? " A film is named by the key film: write 'film: \(name)'." : ""
            throw DocumentError(.noInput, "\(path):\(place): \(setting).\(key): \(error)\(advice)")
        }
        let own = loaded.storyboard
        part.content = .film(own.film)
        if case .automatic = part.card, let title = own.title { part.card = .titled(title) }
        if loaded.places.keys.contains(where: { $0.hasPrefix("camera.") }) { part.camera = own.camera }
        let isNew = !storyboard.partFiles.contains(file)
        if isNew { storyboard.partFiles.append(file) }
        if isNew, let text = Self.unused(loaded, in: storyboard) {
            storyboard.notes.append(StoryboardNote(path: "\(setting).\(key)", text: "\(name): \(text)"))
        }
        return loaded.film
    }

    /// A note about what a part's file chooses and the whole film has otherwise; nil if there is nothing.
    private static func unused(_ loaded: LoadedStoryboard<Output>, in whole: Storyboard<Output>) -> String? {
        let own = Set(loaded.storyboard.film.parameters.map(\.name))
        let names = Storyboard<Output>.parameters(of: loaded.storyboard.film).filter { parameter in
            !own.contains(parameter.name) && parameter.name != "title" && parameter.path.first != "camera"
                && loaded.places[parameter.name] != nil && parameter.get(loaded.storyboard) != parameter.get(whole)
        }.map(\.name)
        return names.isEmpty
            ? nil
            : "its \(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") not used here: parts have those of the whole film."
    }

    /// Checks the part's names of sections, and replaces them by those of single sections; by none for the whole film.
    private mutating func resolve(_ part: inout FilmPart, in film: any Film) {
        var chosen: [FilmSection] = []
        var isKnown = true
        for (index, name) in part.sections.enumerated() {
            do throws(FilmError) {
                chosen += try SectionName(name).findAll(in: film.sections)
            } catch {
                isKnown = false
                let isList = reader.places["\(setting).sections"] != nil
                note(error.description, at: isList ? "sections[\(index + 1)]" : "section")
            }
        }
        guard isKnown else { return }
        part.sections = chosen == film.sections ? [] : chosen.map { SectionName($0, among: film.sections).description }
    }
}
