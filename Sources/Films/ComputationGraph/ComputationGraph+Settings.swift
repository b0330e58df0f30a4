import FilmKit
import Timeline

extension ComputationGraph {
    /// The settings of the film.
    public struct Settings: Codable, Sendable, Equatable {
        /// The inputs x1 and x2.
        public var input: [Double]
        /// The target y, 0 to 1.
        public var target: Double
        /// The weights as `[gap][to][from]`: w11, w12 and w21, w22; then w31, w32.
        public var weights: [[[Double]]]
        /// The biases as `[gap][to]`: b1, b2; then b3.
        public var biases: [[Double]]
        /// The learning rate, above 0 and at most 10.
        public var learningRate: Double
        /// The duration of a step: whole milliseconds from 2 to 60 s.
        public var stepDuration: RationalTime
        /// Durations of individual steps, by name.
        public var stepDurations: [String: RationalTime]

        /// Makes settings; see the declaration for the defaults.
        public init(
            input: [Double] = [0.6, -0.4], target: Double = 1,
            weights: [[[Double]]] = [[[0.7, -0.4], [-0.5, 0.8]], [[0.6, -0.3]]],
            biases: [[Double]] = [[-0.1, 0.2], [0.3]], learningRate: Double = 0.5,
            stepDuration: RationalTime = RationalTime(5), stepDurations: [String: RationalTime] = [:]
        ) {
            self.input = input
            self.target = target
            self.weights = weights
            self.biases = biases
            self.learningRate = learningRate
            self.stepDuration = stepDuration
            self.stepDurations = stepDurations
        }

        /// The largest absolute value of an input, weight or bias. Larger numbers do not fit where they are shown.
        public static let valueLimit = 100.0
        /// The range of a step's duration.
        public static let stepDurationLimits = RationalTime(2)...RationalTime(60)

        /// The film's steps in order: the name on the command line and the title for viewers.
        public static let steps = ComputationGraph.stepTitles

        /// Checks every value against its range.
        ///
        /// - Throws: ``FilmError`` that names the value, its range and what to do.
        public func validate() throws(FilmError) {
            guard input.count == 2 else {
                throw FilmError("There are \(input.count) inputs: this network has two, such as 0.6 and -0.4.")
            }
            guard weights.map({ $0.map(\.count) }) == [[2, 2], [2]] else {
                throw FilmError(
                    "The weights have another shape than this network's: give [[[w11, w12], [w21, w22]], [[w31, w32]]]."
                )
            }
            guard biases.map(\.count) == [2, 1] else {
                throw FilmError("The biases have another shape than this network's: give [[b1, b2], [b3]].")
            }
            let numbers =
                input.map { ("input", $0) } + weights.joined().joined().map { ("weight", $0) }
                + biases.joined().map { ("bias", $0) }
            for (name, value) in numbers where !(abs(value) <= Self.valueLimit) {
                throw FilmError("There is a \(name) of \(value): use numbers from -100 to 100.")
            }
            guard (0...1).contains(target) else {
                throw FilmError("The target is \(target): use a number from 0 to 1.")
            }
            guard learningRate > 0, learningRate <= 10 else {
                throw FilmError("The learning rate is \(learningRate): use a number above 0 and at most 10.")
            }
            let names = Self.steps.map(\.name)
            for name in stepDurations.keys.sorted() where !names.contains(name) {
                throw FilmError("There is no step '\(name)': the steps are \(names.joined(separator: ", ")).")
            }
            for duration in [stepDuration] + stepDurations.sorted(by: { $0.key < $1.key }).map(\.value)
            where !Self.stepDurationLimits.contains(duration) || 1000 % duration.denominator != 0 {
                throw FilmError(
                    "A step of \(duration.decimal()) s: use 2 to 60 s in whole milliseconds.")
            }
        }
    }
}
