import NeuralNetwork

/// A small random network with a sample, at a point where the loss is smooth around every parameter: what a finite
/// difference can judge.
struct GradientProblem {
    let network: Network
    let sample: Sample

    /// Makes the first problem from `seed` on that keeps away from kinks and from dead layers.
    init(hidden: Activation, output: Activation, loss: Loss, depth: Int, seed: UInt64) throws {
        for attempt in UInt64(0)..<200 {
            let problem = try GradientProblem(
                hidden: hidden, output: output, loss: loss, depth: depth,
                hash: SeededHash(seed: seed &* 1000 &+ attempt))
            if problem.isAlive && problem.isSmooth {
                self = problem
                return
            }
        }
        throw ProblemError.noSmoothPoint
    }

    private init(hidden: Activation, output: Activation, loss: Loss, depth: Int, hash: SeededHash) throws {
        let layers = [3] + (1..<depth).map { 3 + $0 % 2 } + [3]
        // Slopes below 1 shrink gradients, so saturating layers get greater weights.
        let scale = hidden == .sigmoid || hidden == .tanh ? 1.7 : 1.0
        var weights = Weights(layers: layers)
        var biases = Biases(layers: Array(layers.dropFirst()))
        for gap in 0..<depth {
            for to in 0..<layers[gap + 1] {
                biases[gap, to] = gap == depth - 1 ? 0 : 0.4 * hash.signed(2, UInt64(gap), UInt64(to)) + 0.2
                for from in 0..<layers[gap] {
                    weights[gap, to: to, from: from] =
                        scale * hash.signed(1, UInt64(gap), UInt64(to), UInt64(from))
                }
            }
        }
        let activations = Array(repeating: hidden, count: depth - 1) + [output]
        let input = (0..<3).map { 0.2 + 0.8 * hash.unit(3, UInt64($0)) }
        var target = (0..<3).map { 0.1 + 0.8 * hash.unit(4, UInt64($0)) }
        // Both distributions and targets that are none.
        if loss == .categoricalCrossEntropy, hash.bits(5) % 2 == 0 {
            let sum = target.reduce(0, +)
            target = target.map { $0 / sum }
        }
        var network = try Network(
            layers: layers, activations: activations, loss: loss, weights: weights, biases: biases)
        // The output biases place the output where every loss is defined and nothing saturates.
        let logits = network.forward(input).preActivations[depth]
        for (index, logit) in logits.enumerated() {
            let isFree = output == .sigmoid || output == .softmax
            let wanted = isFree ? 1.5 * hash.signed(6, UInt64(index)) : 0.3 + 0.4 * hash.unit(6, UInt64(index))
            network.biases[depth - 1, index] = wanted - logit
        }
        self.network = network
        sample = Sample(input: input, target: target)
    }

    /// Every parameter's gradient: backpropagation's and the finite difference's.
    var gradients: [(name: String, computed: Double, measured: Double)] {
        let backward = network.backward(network.forward(sample.input), target: sample.target)
        var result: [(name: String, computed: Double, measured: Double)] = []
        for gap in 0..<network.gapCount {
            for to in 0..<network.layers[gap + 1] {
                result.append(
                    ("bias \(gap) \(to)", backward.biasGradients[gap, to], measured { $0.biases[gap, to] += $1 }))
                for from in 0..<network.layers[gap] {
                    let measured = measured { $0.weights[gap, to: to, from: from] += $1 }
                    result.append(
                        (
                            "weight \(gap) \(to) \(from)", backward.weightGradients[gap, to: to, from: from], measured
                        ))
                }
            }
        }
        return result
    }

    /// What rounding alone may add to a finite difference.
    var noise: Double { 4e-12 * max(1, abs(loss)) }

    private static let step = 1e-3

    private var loss: Double { network.lossValue(network.forward(sample.input), target: sample.target) }

    /// The central difference with Richardson's extrapolation: its error falls with the fourth power of the step.
    private func measured(_ change: (inout Network, Double) -> Void) -> Double {
        func loss(_ amount: Double) -> Double {
            var changed = self.network
            change(&changed, amount)
            return changed.lossValue(changed.forward(sample.input), target: sample.target)
        }
        let step = Self.step
        return (8 * (loss(step) - loss(-step)) - (loss(2 * step) - loss(-2 * step))) / (12 * step)
    }

    /// Whether at least half of each hidden ReLU layer is active.
    private var isAlive: Bool {
        let forward = network.forward(sample.input)
        return (1..<network.gapCount).allSatisfy { layer in
            network.activations[layer - 1] != .relu
                || forward.activations[layer].filter { $0 > 0 }.count * 2 >= network.layers[layer]
        }
    }

    /// Whether no ReLU switches and no output leaves (0.1, 0.9) when any one parameter moves by two steps.
    private var isSmooth: Bool {
        let pattern = pattern(of: network)
        for amount in [-2 * Self.step, 2 * Self.step] {
            for gap in 0..<network.gapCount {
                for to in 0..<network.layers[gap + 1] {
                    var changed = network
                    changed.biases[gap, to] += amount
                    guard self.pattern(of: changed) == pattern else { return false }
                    for from in 0..<network.layers[gap] {
                        var changed = network
                        changed.weights[gap, to: to, from: from] += amount
                        guard self.pattern(of: changed) == pattern else { return false }
                    }
                }
            }
        }
        return true
    }

    private func pattern(of network: Network) -> [Bool] {
        let forward = network.forward(sample.input)
        var pattern: [Bool] = []
        for (gap, activation) in network.activations.enumerated() where activation == .relu {
            pattern += forward.preActivations[gap + 1].map { $0 > 0 }
        }
        switch network.activations[network.gapCount - 1] {
        case .identity, .relu, .tanh: pattern += forward.output.map { $0 > 0.1 && $0 < 0.9 }
        case .sigmoid, .softmax: break
        }
        return pattern
    }

    private enum ProblemError: Error {
        case noSmoothPoint
    }
}
