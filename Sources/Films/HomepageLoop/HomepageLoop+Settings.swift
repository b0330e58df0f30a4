import NeuralNetwork
import Timeline

extension HomepageLoop {
    /// What a user can choose about the loop.
    public struct Settings: Codable, Sendable, Equatable {
        /// Neurons in each layer, from the input to the output: 2 to 8 layers of 1 to 256.
        public var layers: [Int]
        /// What hidden layers do with their pre-activations; not softmax.
        public var activation: Activation
        /// What the last layer does with its pre-activations.
        public var output: Activation
        /// What the output is judged by. The cross-entropies need an output of probabilities.
        public var loss: Loss
        /// Whether neurons have biases.
        public var hasBiases: Bool
        /// `[gap][to][from]`: weights instead of the seed's.
        public var weights: [[[Double]]]?
        /// `[gap][to]`: biases instead of ``HomepageLoop/hiddenBias`` in hidden layers and 0 in the last.
        public var biases: [[Double]]?
        /// Inputs instead of the seed's, one for each neuron of the first layer.
        public var input: [Double]?
        /// Targets instead of the seed's, one for each neuron of the last layer; 0 to 1 for the cross-entropies.
        public var target: [Double]?
        /// Chooses weights, sample and sparks.
        public var seed: UInt64
        /// Sparks on each connection in each pass, 1 to 64.
        public var sparksPerConnection: Int
        /// Training steps that are shown one after another, 1 to 100.
        public var cycles: Int
        /// Whether each cycle starts with the weights that the last one learned. Off, every cycle is the same and the film loops
        /// without a seam.
        public var applyUpdates: Bool
        /// The step along the gradient when updates are applied, above 0 and at most 10.
        public var learningRate: Double
        /// Whether the weights are seen to change, and the output that the changed ones lead to.
        public var hasConsequence: Bool
        /// How long each phase lasts.
        public var durations: Durations

        /// Settings; each has its default.
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

        /// The numbers of layers that a film can show.
        public static let layerCounts = 2...8
        /// The numbers of neurons that a layer can have.
        public static let neuronCounts = 1...256
        /// The numbers of sparks that a connection can have.
        public static let sparkCounts = 1...64
        /// The numbers of training steps that a film can show.
        public static let cycleCounts = 1...100
        /// How large a given weight, bias, input or target may be.
        public static let valueLimit = 100.0
    }
}
