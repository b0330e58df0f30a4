import FilmKit
import Lessons
import NeuralNetwork
import Timeline

extension ComputationGraph {
    /// The settings of the film.
    public struct Settings: LessonNetwork, Codable, Equatable {
        public var layers: [Int]
        public var activation: Activation
        public var output: Activation
        public var loss: Loss
        /// Weights of the layers 2, 2, 1 as `[gap][to][from]`: w11, w12 and w21, w22; then w31, w32. Nil for the film's
        /// own, and for other layers, whose weights are the seed's.
        public var weights: [[[Double]]]?
        /// Biases of the layers 2, 2, 1 as `[gap][to]`: b1, b2; then b3. Nil for the film's own, and for other layers.
        public var biases: [[Double]]?
        /// The inputs; nil for x1 = 0.6 and x2 = -0.4, or the seed's if there are not two.
        public var input: [Double]?
        /// The targets; nil for 1 for the first output and 0 for the others.
        public var target: [Double]?
        /// The seed of the weights and inputs of other layers.
        public var seed: UInt64
        public var learningRate: Double
        /// The duration of a step: whole milliseconds from 2 to 60 s.
        public var stepDuration: RationalTime
        /// Durations of individual steps, by name.
        public var stepDurations: [String: RationalTime]

        /// Makes settings; see the declaration for the defaults.
        public init(
            layers: [Int] = ComputationGraph.ownLayers, activation: Activation = .tanh, output: Activation = .sigmoid,
            loss: Loss = .binaryCrossEntropy, input: [Double]? = nil, target: [Double]? = nil,
            weights: [[[Double]]]? = nil, biases: [[Double]]? = nil, seed: UInt64 = 42, learningRate: Double = 0.5,
            stepDuration: RationalTime = LessonScript.standardDuration, stepDurations: [String: RationalTime] = [:]
        ) {
            self.layers = layers
            self.activation = activation
            self.output = output
            self.loss = loss
            self.weights = weights
            self.biases = biases
            self.input = input
            self.target = target
            self.seed = seed
            self.learningRate = learningRate
            self.stepDuration = stepDuration
            self.stepDurations = stepDurations
        }

        /// All units have biases.
        public var hasBiases: Bool {
            get { true }
            set {}
        }

        /// Whether the network has the film's own layers, for which weights can be given.
        var hasOwnLayers: Bool { layers == ComputationGraph.ownLayers }

        /// The steps: the film's own for its own network, or else the walk through the network.
        func script(in table: WordTable = .en) -> LessonScript {
            hasOwnLayers && activation == .tanh && output == .sigmoid && loss == .binaryCrossEntropy
                ? ComputationGraph.script(in: table) : .automatic
        }

        /// The network: the film's own with its weights and biases, or the seed's.
        public func seededNetwork() throws(FilmError) -> Network {
            try (hasOwnLayers ? like(ComputationGraph.lesson) : like(LessonFilm.Settings())).network()
        }

        /// The sample: the film's own inputs where there are two, and 1 for the first output.
        public func seededSample() -> Sample {
            let seeded = like(LessonFilm.Settings()).seededSample()
            return Sample(
                input: layers[0] == 2 ? ComputationGraph.lesson.input ?? seeded.input : seeded.input,
                target: seeded.target)
        }

        /// A lesson's settings with this network's structure.
        private func like(_ lesson: LessonFilm.Settings) -> LessonFilm.Settings {
            var lesson = lesson
            lesson.layers = layers
            lesson.activation = activation
            lesson.output = output
            lesson.loss = loss
            lesson.seed = seed
            return lesson
        }

        /// Checks every value against its range.
        ///
        /// - Throws: ``FilmError`` that names the value, its range and what to do.
        public func validate() throws(FilmError) {
            guard hasOwnLayers || weights == nil && biases == nil else {
                throw FilmError(
                    "Weights and biases by name belong to the layers 2, 2, 1: leave them out, or choose 'film: lesson', whose network.weights "
                        + "fit any layers.", at: "network.layers")
            }
            try validateNetwork()
            let names = script().resolved(for: try values()).steps.map(\.name)
            for name in stepDurations.keys.sorted() where !names.contains(name) {
                throw FilmError(
                    "There is no step '\(name)': the steps are \(names.joined(separator: ", ")).",
                    at: "timing.steps.\(name)")
            }
            for duration in [stepDuration] + stepDurations.sorted(by: { $0.key < $1.key }).map(\.value)
            where !LessonScript.durations.contains(duration) || 1000 % duration.denominator != 0 {
                throw FilmError(
                    "A step of \(duration.decimal()) s: use 2 to 60 s in whole milliseconds.")
            }
        }
    }
}
