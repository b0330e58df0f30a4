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
    public static let summary = "A 2-2-1 network as a computation graph: 18 steps with formulas, forward and back."
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
        let network: Network
        do throws(NetworkError) {
            network = try Network(
                layers: [2, 2, 1], activations: [.tanh, .sigmoid], loss: .binaryCrossEntropy,
                weights: try Weights(nested: settings.weights), biases: Biases(nested: settings.biases))
        } catch {
            throw FilmError(error.description)
        }
        let steps = TrainingSteps(
            network: network, sample: Sample(input: settings.input, target: [settings.target]), count: 1,
            learningRate: settings.learningRate)
        runs = [TrainingRun(steps: steps, learningRate: settings.learningRate)]
        let values = QuantityValues(step: steps[0], learningRate: settings.learningRate)
        let lesson = Lesson(
            values: values, steps: Self.steps(values, settings), placement: Self.placement(of: Graph(values.shape)))
        presentation = try Presentation(lesson, staging: staging, fonts: fonts)
    }

    public var sections: [FilmSection] { presentation.sections }
    public var captions: [FilmCaption] { presentation.captions }
    public var duration: RationalTime { presentation.duration }

    /// No notes.
    public var notes: [String] { [] }

    public func scene(at time: RationalTime) -> Scene { presentation.scene(at: time) }

    public func values(at time: RationalTime) -> [ShownValue] { presentation.values(at: time) }
}
