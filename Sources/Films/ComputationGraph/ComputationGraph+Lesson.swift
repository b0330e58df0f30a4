import Assets
import Documents
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
}
