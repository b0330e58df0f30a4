/// One example to learn from: an input and the output wanted for it.
public struct Sample: Codable, Sendable, Equatable {
    /// One number for each neuron of the input layer.
    public let input: [Double]

    /// One number for each neuron of the output layer.
    public let target: [Double]

    /// Makes a sample of the given values.
    public init(input: [Double], target: [Double]) {
        self.input = input
        self.target = target
    }

    /// A made-up sample: inputs in [0.15, 1), so that none is too faint to see, and a random distribution as target.
    ///
    /// - Parameters:
    ///   - inputCount: How many inputs.
    ///   - targetCount: How many targets; they are positive and sum to 1, up to rounding.
    ///   - seed: What every value depends on, together with its own index only.
    public static func seeded(inputCount: Int, targetCount: Int, seed: UInt64) -> Sample {
        let hash = SeededHash(seed: seed)
        let input = (0..<inputCount).map { index in
            // The sum may round up to 1, which the range excludes.
            min(0.15 + 0.85 * hash.unit(HashStream.sampleInput, UInt64(index)), 1.0.nextDown)
        }
        // (0, 1] instead of [0, 1): the sum can never be 0.
        let shares = (0..<targetCount).map { 1 - hash.unit(HashStream.sampleTarget, UInt64($0)) }
        let sum = shares.reduce(0, +)
        return Sample(input: input, target: shares.map { $0 / sum })
    }
}
