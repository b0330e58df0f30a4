import Lessons
import NeuralNetwork

/// Networks drawn at random, each from its number.
struct RandomNetwork {
    let network: Network
    let sample: Sample
    let learningRate: Double

    /// Draws a network.
    ///
    /// - Parameters:
    ///   - seed: The same gives the same.
    ///   - layerCounts: How many layers it may have, and how many units each.
    ///   - isTame: Whether all numbers are middling, so that predictions stay away from 0 and 1.
    init(seed: UInt64, layerCounts: ClosedRange<Int> = 2...5, unitCounts: ClosedRange<Int> = 1...6, isTame: Bool = true)
        throws
    {
        var draws = Draws(seed: seed)
        let layers = (0..<draws.whole(layerCounts)).map { _ in draws.whole(unitCounts) }
        let loss = Loss.allCases[draws.whole(0...2)]
        // Cross-entropies need probabilities; a single output of a softmax is always 1.
        let outputs: [Activation] =
            loss == .meanSquaredError
            ? (layers.last! > 1 ? Activation.allCases : Activation.hidden)
            : layers.last! > 1 ? [.sigmoid, .softmax] : [.sigmoid]
        let hidden = (0..<layers.count - 2).map { _ in Activation.hidden[draws.whole(0...Activation.hidden.count - 1)] }
        let size = isTame ? 1.0 : [1e-5, 1, 3, 30][draws.whole(0...3)]
        func number() -> Double {
            // What a user may give: some digits, and now and then nothing at all.
            let number = (draws.real(-size...size) * 1000).rounded() / 1000
            return draws.whole(0...9) == 0 && !isTame ? 0 : number
        }
        let weights = zip(layers, layers.dropFirst()).map { from, to in
            (0..<to).map { _ in (0..<from).map { _ in number() } }
        }
        let biases = layers.dropFirst().map { count in (0..<count).map { _ in number() } }
        let hasBiases = draws.whole(0...3) > 0
        network = try Network(
            layers: layers, activations: hidden + [outputs[draws.whole(0...outputs.count - 1)]], loss: loss,
            weights: try Weights(nested: weights),
            biases: Biases(nested: hasBiases ? biases : biases.map { $0.map { _ in 0 } }), hasBiases: hasBiases)
        var target = (0..<layers.last!).map { _ in (draws.real(0...1) * 100).rounded() / 100 }
        // Targets that sum to 1, and such as do not.
        if loss == .categoricalCrossEntropy, draws.whole(0...2) > 0 {
            target = target.indices.map { $0 == 0 ? 1 : 0 }
        }
        sample = Sample(input: (0..<layers[0]).map { _ in number() }, target: target)
        learningRate = [0.01, 0.1, 0.5][draws.whole(0...2)]
    }

    var values: QuantityValues {
        QuantityValues(step: TrainingStep(network: network, sample: sample), learningRate: learningRate)
    }
}

/// Numbers from a seed (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
struct Draws {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func whole(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func real(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + Double(next() >> 11) / Double(1 << 53) * (range.upperBound - range.lowerBound)
    }
}
