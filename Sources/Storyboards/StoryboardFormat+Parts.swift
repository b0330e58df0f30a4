import Documents
import FilmKit
import Films
import Wording

extension StoryboardFormat {
    /// The key that names a film's parts; a storyboard that has it needs no film.
    static var partsKey: String { PartsFilm.parameters[0].name }

    /// Reads the films that a storyboard's parts name.
    ///
    /// - Parameters:
    ///   - path: The storyboard's path, from whose folder paths start.
    ///   - place: The place of a setting in the storyboard.
    /// - Throws: ``DocumentError`` of the first part whose file cannot be used; what is wrong with a part itself is noted.
    func readParts(
        of film: inout FilmScript, besides path: String, _ diagnostics: inout Diagnostics, place: (String) -> Place?
    ) throws(DocumentError) {
        guard var settings = film.settings(of: PartsFilm.self) else { return }
        for (index, part) in settings.parts.enumerated() where part.script == nil {
            let setting = "parts[\(index + 1)]"
            func note(_ key: String?, _ problem: String) {
                diagnostics.note(place(key.map { "\(setting).\($0)" } ?? setting) ?? .start, problem)
            }
            guard let source = part.sources.first else {
                note(
                    nil,
                    "a part needs a film or a lesson, such as 'film: \(library.names[0])' or 'lesson: my-lesson.yaml'.")
                continue
            }
            guard part.sources.count == 1 else {
                note("lesson", "a part has a film or a lesson, and not both: leave one of them out.")
                continue
            }
            guard StoryboardPath.isPath(source.name) else {
                switch (source, library.script(named: source.name)) {
                case (.lesson, _):
                    note(source.key, "lesson is the path of a storyboard, such as \(source.name).yaml.")
                case (_, let script?) where script.settings(of: PartsFilm.self) != nil:
                    note(source.key, "a part has no parts of its own: name their films here.")
                case (_, let script?): settings.parts[index].script = script
                case (_, nil): note(source.key, unknownFilm(source.name))
                }
                continue
            }
            let file = Self.path(of: source.name, besides: path)
            let loaded: LoadedStoryboard<Output>
            do throws(DocumentError) {
                loaded = try loadPart(file)
            } catch {
                guard error.kind == .noInput else { throw error }
                throw DocumentError(
                    .noInput,
                    "\(path):\(place("\(setting).\(source.key)") ?? .start): \(setting).\(source.key): \(error)")
            }
            let script = loaded.storyboard.film
            if case .lesson = source, script.name != LessonFilm.name {
                note(
                    source.key,
                    "\(source.name) is no lesson, but the film \(script.name): write 'film: \(source.name)'.")
                continue
            }
            settings.parts[index].script = script
            if case .automatic = part.card, let title = loaded.storyboard.title {
                settings.parts[index].card = .titled(title)
            }
        }
        for index in settings.parts.indices where settings.parts[index].script != nil {
            settings.parts[index].sources = []
        }
        film = FilmScript(PartsFilm.self, settings)
    }

    /// The paths of the files that a storyboard's parts name, from where the program is started.
    func partFiles(_ root: YAMLNode, besides path: String) -> [String] {
        let parts = root.mapping?.first { $0.key.text == Self.partsKey }?.value.sequence ?? []
        return parts.flatMap { part in
            (part.mapping ?? []).filter { ["film", "lesson"].contains($0.key.text) }.compactMap { $0.value.text }
                .filter(StoryboardPath.isPath).map { Self.path(of: $0, besides: path) }
        }
    }
}
