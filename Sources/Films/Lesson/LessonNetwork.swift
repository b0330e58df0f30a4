import FilmKit
import Lessons
import NeuralNetwork

/// The settings of a film that is a lesson about a small network.
public protocol LessonNetwork: NetworkSettings {}

extension LessonNetwork {
    /// Two to five layers. More have no room for legible numbers.
    public static var layerCounts: ClosedRange<Int> { 2...5 }
    /// One to eight units.
    public static var neuronCounts: ClosedRange<Int> { 1...8 }
    /// The bias of hidden units.
    public static var hiddenBias: Double { 0.1 }
    /// A sample for two inputs and one output.
    public static var examples: (input: [Double], target: [Double]) { (input: [0.6, -0.4], target: [1]) }

    /// The seeded network, with its weights rounded to two decimals, so that all digits are seen.
    public func seededNetwork() throws(FilmError) -> Network {
        do throws(NetworkError) {
            var network = try Network.seeded(
                layers: layers, hidden: activation, output: output, loss: loss,
                hiddenBias: hasBiases ? Self.hiddenBias : nil, seed: seed)
            network.weights = try Weights(
                nested: network.weights.nested.map { $0.map { $0.map(Self.rounded) } })
            return network
        } catch {
            throw FilmError(error.description)
        }
    }

    /// The seeded inputs, rounded to two decimals; the target is 1 for the first output and 0 for the others.
    public func seededSample() -> Sample {
        let outputs = layers[layers.count - 1]
        let seeded = Sample.seeded(inputCount: layers[0], targetCount: outputs, seed: seed)
        return Sample(
            input: seeded.input.map(Self.rounded), target: (0..<outputs).map { $0 == 0 ? 1 : 0 })
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

    /// The training step that the lesson is about.
    ///
    /// - Throws: ``FilmError`` if the settings describe no valid network.
    func run() throws(FilmError) -> TrainingRun {
        let steps = TrainingSteps(network: try network(), sample: sample, count: 1, learningRate: learningRate)
        return TrainingRun(steps: steps, learningRate: learningRate)
    }

    /// The values of the training step.
    ///
    /// - Throws: ``FilmError`` if a value of the network is out of its range.
    func values() throws(FilmError) -> QuantityValues {
        try validateNetwork()
        return QuantityValues(step: try run().steps[0], learningRate: learningRate)
    }
}
