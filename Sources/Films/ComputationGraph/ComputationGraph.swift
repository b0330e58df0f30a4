import FilmKit
import NeuralNetwork
import SceneGraph
import Timeline
import Typesetting

/// A small network as a computation graph: every number from the inputs to the loss, and every derivative back from it, a step at a time.
public struct ComputationGraph: Film {
    public static let name = "computation-graph"
    public static let summary = "A 2-2-1 network as a computation graph: 18 steps with formulas, forward and back."
    public static let hasChapters = true
    public static let showsCaptions = true
    public static var typefaces: [Typeface] { GraphWords.typefaces }
    /// A frame's least width over its height: in a narrower one text that can be read has no room.
    public static let narrowest = 0.5

    public let sections: [FilmSection]
    /// Each step's sentence, with the time that it takes to read it.
    public let captions: [FilmCaption]
    public let steps: TrainingSteps
    public let settings: Settings
    private let stage: GraphStage
    private let values: GraphValues

    public init(settings: Settings, staging: Staging) throws(FilmError) {
        try settings.validate()
        try staging.validate()
        guard staging.aspect >= Self.narrowest else {
            throw FilmError(
                "A frame that is \(PrintedNumber(staging.aspect, .fixed(decimals: 2)).digits) times as wide as it is high has no room for the graph's numbers: "
                    + "use one that is at least half as wide, such as 1080x1920.", at: "output.size")
        }
        self.settings = settings
        let network: Network
        do throws(NetworkError) {
            network = try Network(
                layers: [2, 2, 1], activations: [.tanh, .sigmoid], loss: .binaryCrossEntropy,
                weights: try Weights(nested: settings.weights), biases: Biases(nested: settings.biases))
        } catch {
            throw FilmError(error.description)
        }
        steps = TrainingSteps(
            network: network, sample: Sample(input: settings.input, target: [settings.target]), count: 1,
            learningRate: settings.learningRate)
        let values = GraphValues(step: steps[0], learningRate: settings.learningRate)
        self.values = values
        for quantity in GraphQuantity.allCases where !values[quantity].isFinite {
            throw FilmError(
                "\(quantity.rawValue) is not finite: the prediction is so near to 0 or 1 that its derivative has no "
                    + "number. Use smaller weights.")
        }
        var start = RationalTime.zero
        sections = GraphStep.allCases.map { step in
            let end = start + (settings.stepDurations[step.rawValue] ?? settings.stepDuration)
            defer { start = end }
            return FilmSection(name: step.rawValue, title: step.title, start: start, end: end)
        }
        let sentences = try zip(GraphStep.allCases, sections).map { step, section throws(FilmError) in
            do throws(TypesettingError) {
                let text = try PlainText.of(step.sentence(values))
                return FilmCaption(start: section.start, end: section.end, text: text)
            } catch {
                throw FilmError(error)
            }
        }
        captions = CaptionSchedule(sentences, until: start).readable
        stage = try GraphStage(values: values, staging: staging)
    }

    public var duration: RationalTime { sections.last?.end ?? .zero }

    public var learningRate: Double { settings.learningRate }

    /// There is nothing to say.
    public var notes: [String] { [] }

    public func scene(at time: RationalTime) -> Scene {
        let time = time.modulo(duration)
        return stage.scene(moment(at: time), turn: time.seconds / duration.seconds)
    }

    public func values(at time: RationalTime) -> [ShownValue] {
        let moment = moment(at: time.modulo(duration))
        // While the update runs, what is seen is as far as it has come.
        let values = values.updated(by: moment.update)
        return GraphQuantity.allCases.filter { moment.known($0) > 0 || $0.isGiven }.map {
            ShownValue(name: $0.rawValue, value: values[$0])
        }
    }

    private func moment(at time: RationalTime) -> GraphMoment {
        let index = sections.lastIndex { $0.start <= time } ?? 0
        let section = sections[index]
        let elapsed = (time - section.start).seconds
        let length = (section.end - section.start).seconds
        return GraphMoment(
            step: GraphStep.allCases[index], progress: elapsed / length, elapsed: elapsed, remaining: length - elapsed)
    }
}
