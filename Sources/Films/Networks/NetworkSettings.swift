import FilmKit
import NeuralNetwork
import Parameters

/// The settings of a film about a dense network: the network, a sample and the learning rate.
public protocol NetworkSettings: Sendable {
    /// Units in each layer, from the input to the output, within ``layerCounts`` and ``neuronCounts``.
    var layers: [Int] { get set }
    /// The activation of hidden layers; not softmax.
    var activation: Activation { get set }
    /// The activation of the last layer.
    var output: Activation { get set }
    /// The loss. The cross-entropies need an output activation that returns probabilities.
    var loss: Loss { get set }
    /// Whether units have biases.
    var hasBiases: Bool { get set }
    /// Weights as `[gap][to][from]`; nil for the film's own, or the seed's.
    var weights: [[[Double]]]? { get set }
    /// Biases as `[gap][to]`; nil for the film's own, or ``hiddenBias`` in hidden layers and 0 in the last.
    var biases: [[Double]]? { get set }
    /// Inputs, one for each unit of the first layer; nil for the film's own, or the seed's.
    var input: [Double]? { get set }
    /// Targets, one for each unit of the last layer, 0 to 1 for the cross-entropies; nil for the film's own, or the
    /// seed's.
    var target: [Double]? { get set }
    /// The seed of weights and sample.
    var seed: UInt64 { get set }
    /// The learning rate, above 0 and at most 10.
    var learningRate: Double { get set }

    /// The range of the number of layers.
    static var layerCounts: ClosedRange<Int> { get }
    /// The range of the number of units in a layer.
    static var neuronCounts: ClosedRange<Int> { get }
    /// The default bias of hidden units, which makes more of them active.
    static var hiddenBias: Double { get }
    /// Examples of inputs and targets for a storyboard's starter.
    static var examples: (input: [Double], target: [Double]) { get }

    /// The network of the seed.
    ///
    /// - Throws: ``FilmError`` if the settings describe no valid network.
    func seededNetwork() throws(FilmError) -> Network
    /// The sample of the seed.
    func seededSample() -> Sample
}

extension NetworkSettings {
    /// The largest absolute value of a given weight, bias, input or target.
    public static var valueLimit: Double { 100 }

    /// The network before the first step: the seed's, with the given weights and biases.
    ///
    /// - Throws: ``FilmError`` if the settings describe no valid network, which ``validateNetwork()`` rules out.
    func network() throws(FilmError) -> Network {
        var network = try seededNetwork()
        do throws(NetworkError) {
            if let weights { network.weights = try Weights(nested: weights) }
        } catch {
            throw FilmError(error.description)
        }
        if let biases { network.biases = Biases(nested: biases) }
        return network
    }

    /// The training sample.
    var sample: Sample {
        let seeded = seededSample()
        return Sample(input: input ?? seeded.input, target: target ?? seeded.target)
    }
}
