import SceneGraph
import Timeline

extension HomepageLoop {
    /// What a user can choose about the loop.
    public struct Settings: Codable, Sendable, Equatable {
        /// Neurons in each layer, from the input to the output: 2 to 8 layers of 1 to 256.
        public var layers: [Int]
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
        /// How long each phase lasts.
        public var durations: PhaseDurations

        /// Settings; each has its default.
        public init(
            layers: [Int] = [8, 12, 12, 6], seed: UInt64 = 42, sparksPerConnection: Int = 6, cycles: Int = 1,
            applyUpdates: Bool = false, learningRate: Double = 0.1, durations: PhaseDurations = PhaseDurations()
        ) {
            self.layers = layers
            self.seed = seed
            self.sparksPerConnection = sparksPerConnection
            self.cycles = cycles
            self.applyUpdates = applyUpdates
            self.learningRate = learningRate
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

        /// Checks every value against its range.
        ///
        /// - Throws: ``FilmError`` that names the value, its range and what to do.
        public func validate() throws(FilmError) {
            guard Settings.layerCounts.contains(layers.count) else {
                throw FilmError(
                    "A network of \(layers.count) layers cannot be shown: use \(Settings.layerCounts.lowerBound) to "
                        + "\(Settings.layerCounts.upperBound) layers, such as 8,12,12,6.")
            }
            for (index, count) in layers.enumerated() where !Settings.neuronCounts.contains(count) {
                throw FilmError(
                    "Layer \(index + 1) has \(count) neurons: each layer needs \(Settings.neuronCounts.lowerBound) to "
                        + "\(Settings.neuronCounts.upperBound).")
            }
            guard Settings.sparkCounts.contains(sparksPerConnection) else {
                throw FilmError(
                    "There are \(sparksPerConnection) sparks per connection: use \(Settings.sparkCounts.lowerBound) to \(Settings.sparkCounts.upperBound)."
                )
            }
            guard Settings.cycleCounts.contains(cycles) else {
                throw FilmError(
                    "There are \(cycles) cycles: use \(Settings.cycleCounts.lowerBound) to \(Settings.cycleCounts.upperBound)."
                )
            }
            guard learningRate > 0, learningRate <= 10 else {
                throw FilmError("The learning rate is \(learningRate): use a number above 0 and at most 10.")
            }
            let largest = zip(layers, layers.dropFirst()).map { $0 * $1 }.max() ?? 0
            guard largest * sparksPerConnection <= SparkField.limit else {
                throw FilmError(
                    "\(sparksPerConnection) sparks on each of \(largest) connections are more than the \(SparkField.limit) of one gap: use at most "
                        + "\(SparkField.limit / largest) sparks, or smaller layers.")
            }
        }
    }
}
