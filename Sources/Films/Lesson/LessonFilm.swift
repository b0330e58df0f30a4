import FilmKit
import Lessons
import NeuralNetwork
import SceneGraph
import Timeline
import Typesetting

/// A lesson about a small network, in steps that its author writes; every number in it is computed.
public struct LessonFilm: Film {
    public static let name = "lesson"
    public static let summary = "A lesson of your own about a small network: your steps, computed numbers."
    public static let hasChapters = true
    public static let showsCaptions = true
    public static let typefaces = Presentation.typefaces
    public static let words = Presentation.words
    public static let defaults = Settings()
    public static let colorRoles = ComputationGraph.colorRoles

    public let runs: [TrainingRun]
    public let settings: Settings
    private let presentation: Presentation

    public init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        try staging.validate()
        if let problem = Self.problems(of: settings).first { throw problem }
        self.settings = settings
        let values = try settings.values()
        runs = [try settings.run()]
        let steps = settings.script.resolved(
            for: values, duration: settings.stepDuration, words: staging.vocabulary
        ).steps
        let lesson = Lesson(values: values, steps: steps, needsFormulas: settings.script != .automatic)
        presentation = try Presentation(lesson, staging: staging, fonts: fonts)
    }

    /// What is wrong with the network, or else with each of the steps.
    public static func problems(of settings: Settings) -> [FilmError] {
        do throws(FilmError) {
            let values = try settings.values()
            return settings.script.resolved(for: values, duration: settings.stepDuration).problems.map { problem in
                let path = "steps[\(problem.step + 1)]"
                return FilmError(problem.text, at: problem.key.map { "\(path).\($0)" } ?? path)
            }
        } catch {
            return [error]
        }
    }

    public static func lesson(of settings: Settings) throws(FilmError) -> String? { try LessonWriter.yaml(settings) }

    public var sections: [FilmSection] { presentation.sections }
    public var captions: [FilmCaption] { presentation.captions }
    public var duration: RationalTime { presentation.duration }

    /// No notes.
    public var notes: [String] { [] }

    public func scene(at time: RationalTime) -> Scene { presentation.scene(at: time) }

    public func values(at time: RationalTime) -> [ShownValue] { presentation.values(at: time) }
}
