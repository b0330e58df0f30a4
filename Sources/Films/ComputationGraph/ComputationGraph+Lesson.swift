import Assets
import Documents
import FilmKit
import Lessons

extension ComputationGraph {
    /// The layers of the film's own network.
    public static let ownLayers = [2, 2, 1]

    /// The film as a storyboard of a lesson, with comments.
    public static var lessonText: String { AssetLibrary.computationGraph }

    /// The film as a lesson: its network, sample and steps.
    static let lesson: LessonFilm.Settings = {
        var settings = LessonFilm.defaults
        do throws(DocumentError) {
            let root = try YAMLFile.root(ofText: lessonText, path: "computation-graph.yaml", need: "a lesson")
            var reader = TableReader(
                LessonFilm.parameters, diagnostics: Diagnostics(path: "computation-graph.yaml"))
            reader.read(root.mapping ?? [], into: &settings, reserved: ["film"])
            if let error = reader.diagnostics.error { throw error }
        } catch {
            preconditionFailure("the film's own lesson cannot be read: \(error)")
        }
        return settings
    }()

    /// The names and titles of the film's own steps, in order.
    static let stepTitles: [(name: String, title: String)] = {
        guard case .steps(let steps) = lesson.script else { return [] }
        return steps.map { (name: $0.name ?? "", title: $0.title) }
    }()

    /// The film's own steps, with titles and sentences in a table's language: English if there are none in it.
    static func script(in table: WordTable) -> LessonScript { scripts[table] ?? lesson.script }

    private static let scripts = Dictionary(
        uniqueKeysWithValues: WordTable.allCases.compactMap { table in translated(table).map { (table, $0) } })

    private static func translated(_ table: WordTable) -> LessonScript? {
        guard case .steps(let steps) = lesson.script, let text = AssetLibrary.computationGraphWords(table.rawValue)
        else { return nil }
        let root = try? YAMLFile.root(ofText: text, path: "computation-graph-\(table.rawValue).yaml", need: "words")
        let words = Dictionary(
            uniqueKeysWithValues: (root?.mapping ?? []).map { ($0.key.text ?? "", $0.value.mapping ?? []) })
        return .steps(
            steps.map { step in
                func word(_ key: String) -> String? {
                    words[step.name ?? ""]?.first { $0.key.text == key }?.value.text
                }
                var step = step
                step.title = word("title") ?? step.title
                step.say = word("say") ?? step.say
                return step
            })
    }
}
