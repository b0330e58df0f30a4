import FilmKit
import Lessons
import NeuralNetwork
import Timeline

extension LessonFilm {
    /// The settings of the film.
    public struct Settings: LessonNetwork, Codable, Equatable {
        public var layers: [Int]
        public var activation: Activation
        public var output: Activation
        public var loss: Loss
        public var hasBiases: Bool
        public var weights: [[[Double]]]?
        public var biases: [[Double]]?
        public var input: [Double]?
        public var target: [Double]?
        public var seed: UInt64
        public var learningRate: Double
        /// The duration of a step that has none of its own: whole milliseconds, 2 to 60 s.
        public var stepDuration: RationalTime
        /// The steps.
        public var script: LessonScript

        /// Makes settings: by default the whole walk through two inputs, two tanh units and a sigmoid.
        public init(
            layers: [Int] = [2, 2, 1], activation: Activation = .tanh, output: Activation = .sigmoid,
            loss: Loss = .binaryCrossEntropy, hasBiases: Bool = true, weights: [[[Double]]]? = nil,
            biases: [[Double]]? = nil, input: [Double]? = nil, target: [Double]? = nil, seed: UInt64 = 42,
            learningRate: Double = 0.5, stepDuration: RationalTime = LessonScript.standardDuration,
            script: LessonScript = .automatic
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
            self.learningRate = learningRate
            self.stepDuration = stepDuration
            self.script = script
        }
    }
}
