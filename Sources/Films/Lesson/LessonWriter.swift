import FilmKit
import Lessons
import Parameters

/// Writes a lesson as a storyboard, with all steps written out.
enum LessonWriter {
    /// The storyboard of a lesson.
    ///
    /// - Throws: ``FilmError`` if the settings are not valid.
    static func yaml(_ settings: LessonFilm.Settings) throws(FilmError) -> String {
        let steps = settings.script.steps(of: try settings.values())
        let form = StepScript.form
        let blocks = steps.map { step in
            let fields = step.value.fields
            let lines = form.fields.compactMap { field in
                fields[field.key].map { "\(field.key): \(field.kind.yaml($0))" }
            }
            return "  - " + lines.joined(separator: "\n    ")
        }
        return """
            # A lesson: change the network, the numbers, the words and the steps, and every number follows.
            # `neuroreel check FILE` checks it, `neuroreel render FILE` makes the film.

            film: \(LessonFilm.name)

            \(values(settings))
            # In what is said, {z1} is a number's value, {z1:symbol} its symbol, and $1 - h_1^2$ a formula.
            steps:
            \(blocks.joined(separator: "\n\n"))

            """
    }

    /// All settings but the steps, nested as in a file.
    private static func values(_ settings: LessonFilm.Settings) -> String {
        guard case .group(let level) = KeyTree(LessonFilm.parameters.filter { $0.name != "steps" }) else { return "" }
        return level.map { text($0.key, $0.tree, settings, indent: "") }.joined()
    }

    private static func text(
        _ key: String, _ tree: KeyTree<LessonFilm.Settings>, _ settings: LessonFilm.Settings, indent: String
    ) -> String {
        switch tree {
        case .value(let parameter): return parameter.yaml(of: settings).map { "\(indent)\(key): \($0)\n" } ?? ""
        case .group(let level):
            // A group without values would be null.
            let inner = level.map { text($0.key, $0.tree, settings, indent: indent + "  ") }.joined()
            return inner.isEmpty ? "" : "\(indent)\(key):\n\(inner)"
        }
    }
}
