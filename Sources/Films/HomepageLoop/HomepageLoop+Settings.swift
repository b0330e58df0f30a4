import NeuralNetwork
import Timeline

extension HomepageLoop {
    /// The settings of the film.
    public struct Settings: Codable, Sendable, Equatable {
        /// Neurons in each layer, from the input to the output: 2 to 8 layers of 1 to 256.
        public var layers: [Int]
        /// The activation of hidden layers; not softmax.
        public var activation: Activation
        /// The activation of the last layer.
        public var output: Activation
        /// The loss. The cross-entropies need an output activation that returns probabilities.
        public var loss: Loss
        /// Whether neurons have biases.
        public var hasBiases: Bool
        /// Weights as `[gap][to][from]`; nil for those of the seed.
        public var weights: [[[Double]]]?
        /// Biases as `[gap][to]`; nil for ``HomepageLoop/hiddenBias`` in hidden layers and 0 in the last.
        public var biases: [[Double]]?
        /// Inputs, one for each neuron of the first layer; nil for those of the seed.
        public var input: [Double]?
        /// Targets, one for each neuron of the last layer, 0 to 1 for the cross-entropies; nil for those of the seed.
        public var target: [Double]?
        /// The seed of weights, sample and sparks.
        public var seed: UInt64
        /// Sparks on each connection in each pass, 1 to 64.
        public var sparksPerConnection: Int
        /// The number of training steps that are shown one after another, 1 to 100.
        public var cycles: Int
        /// Whether each cycle starts with the weights that the previous one learned. If not, every cycle is the same
        /// and the film loops seamlessly.
        public var applyUpdates: Bool
        /// The learning rate when updates are applied, above 0 and at most 10.
        public var learningRate: Double
        /// Whether the film shows the weights change and the output of the updated weights.
        public var hasConsequence: Bool
        /// The durations of the phases.
        public var durations: Durations

        /// Makes settings; see the declaration for the defaults.
        public init(
            layers: [Int] = [8, 12, 12, 6], activation: Activation = .relu, output: Activation = .softmax,
            loss: Loss = .categoricalCrossEntropy, hasBiases: Bool = true, weights: [[[Double]]]? = nil,
            biases: [[Double]]? = nil, input: [Double]? = nil, target: [Double]? = nil, seed: UInt64 = 42,
            sparksPerConnection: Int = 6,
            cycles: Int = 1, applyUpdates: Bool = false, learningRate: Double = 0.1, hasConsequence: Bool = true,
            durations: Durations = Durations()
        ) {
            self.layers = layers
            self.activation = activation
            self.output = output
            self.loss = loss
            self.hasBiases = hasBiases
            self.weights = weights
            self.biases = biases
            self.input = input
            self.target = target
            self.seed = seed
            self.sparksPerConnection = sparksPerConnection
            self.cycles = cycles
            self.applyUpdates = applyUpdates
            self.learningRate = learningRate
            self.hasConsequence = hasConsequence
            self.durations = durations
        }

        /// The range of the number of layers.
        public static let layerCounts = 2...8
        /// The range of the number of neurons in a layer.
        public static let neuronCounts = 1...256
        /// The range of the number of sparks on a connection.
        public static let sparkCounts = 1...64
        /// The range of the number of training steps.
        public static let cycleCounts = 1...100
    }
}
