import FilmKit
import Lessons
import NeuralNetwork
import SceneGraph
import Timeline
import Typesetting

/// A small network as a computation graph: every number from the inputs to the loss, and every derivative back from it,
/// one step at a time.
public struct ComputationGraph: Film {
    public static let name = "computation-graph"
    public static let summary = "A 2-2-1 network as a computation graph: 24 steps with formulas, forward and back."
    public static let hasChapters = true
    public static let showsCaptions = true
    public static let typefaces = Presentation.typefaces
    public static let words = Presentation.words

    public let runs: [TrainingRun]
    public let settings: Settings
    private let presentation: Presentation

    public init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        try settings.validate()
        try staging.validate()
        self.settings = settings
        runs = [try settings.run()]
        let values = try settings.values()
        let steps = settings.script(in: staging.vocabulary.table).resolved(
            for: values, duration: settings.stepDuration, durations: settings.stepDurations,
            words: staging.vocabulary
        ).steps
        presentation = try Presentation(Lesson(values: values, steps: steps), staging: staging, fonts: fonts)
    }

    public static func lesson(of settings: Settings) throws(FilmError) -> String? {
        if settings == defaults { return lessonText }
        try settings.validate()
        let network = try settings.network()
        let sample = settings.sample
        return try LessonWriter.yaml(
            LessonFilm.Settings(
                layers: settings.layers, activation: settings.activation, output: settings.output,
                loss: settings.loss, weights: network.weights.nested, biases: network.biases.nested,
                input: sample.input, target: sample.target, learningRate: settings.learningRate,
                stepDuration: settings.stepDuration, script: settings.script()))
    }

    public var sections: [FilmSection] { presentation.sections }
    public var captions: [FilmCaption] { presentation.captions }
    public var duration: RationalTime { presentation.duration }

    /// No notes.
    public var notes: [String] { [] }

    public func scene(at time: RationalTime) -> Scene { presentation.scene(at: time) }

    public func values(at time: RationalTime) -> [ShownValue] { presentation.values(at: time) }
}
