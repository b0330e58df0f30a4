import Foundation

/// A loss function: how far one output is from its target.
public enum Loss: String, Codable, Sendable, CaseIterable {
    /// The mean over the outputs of `(a - t)^2`.
    case meanSquaredError = "mse"

    /// The sum over the outputs of `-t log(a) - (1 - t) log(1 - a)`: every output is a yes-or-no question of its own.
    /// Targets lie in 0...1.
    case binaryCrossEntropy = "binary-cross-entropy"

    /// The sum over the outputs of `-t log(a)`: the outputs are one choice among several. Targets are not negative
    /// and usually sum to 1.
    case categoricalCrossEntropy = "categorical-cross-entropy"

    /// How near to 0 and 1 the cross-entropies let an output come that is not a probability by construction: 1e-7.
    ///
    /// After ``Activation/identity``, ``Activation/relu`` or ``Activation/tanh`` an output is clamped to
    /// `probabilityMargin...(1 - probabilityMargin)` before its logarithm is taken, and an output outside has no
    /// gradient. After ``Activation/sigmoid`` and ``Activation/softmax`` nothing is clamped: the loss is computed
    /// from the logits.
    public static let probabilityMargin = 1e-7

    /// The loss of one output layer.
    ///
    /// - Parameters:
    ///   - output: The layer's activation function.
    ///   - preActivations: Its logits; the cross-entropies of ``Activation/sigmoid`` and ``Activation/softmax`` are computed from them.
    ///   - activations: What `output` makes of them; as many.
    ///   - target: What they should be; as many.
    public func value(output: Activation, preActivations: [Double], activations: [Double], target: [Double]) -> Double {
        switch (self, output) {
        case (.meanSquaredError, _):
            let sum = zip(activations, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            return sum / Double(target.count)
        case (.binaryCrossEntropy, .softmax):
            let negativeLogs = Numerics.softmaxNegativeLogs(preActivations)
            let logComplements = Numerics.softmaxLogComplements(preActivations)
            return target.indices.reduce(0) { sum, index in
                sum + target[index] * negativeLogs[index] - (1 - target[index]) * logComplements[index]
            }
        case (.binaryCrossEntropy, .sigmoid):
            return zip(preActivations, target).reduce(0) {
                $0 + $1.1 * Numerics.softplus(-$1.0) + (1 - $1.1) * Numerics.softplus($1.0)
            }
        case (.binaryCrossEntropy, _):
            return zip(activations, target).reduce(0) {
                let probability = Self.clamped($1.0)
                return $0 - $1.1 * log(probability) - (1 - $1.1) * log1p(-probability)
            }
        case (.categoricalCrossEntropy, .softmax):
            let negativeLogs = Numerics.softmaxNegativeLogs(preActivations)
            return zip(negativeLogs, target).reduce(0) { $0 + $1.1 * $1.0 }
        case (.categoricalCrossEntropy, .sigmoid):
            return zip(preActivations, target).reduce(0) { $0 + $1.1 * Numerics.softplus(-$1.0) }
        case (.categoricalCrossEntropy, _):
            return zip(activations, target).reduce(0) { $0 - $1.1 * log(Self.clamped($1.0)) }
        }
    }

    /// The output layer's deltas: the gradient of the loss with respect to the pre-activations.
    func deltas(output: Activation, preActivations: [Double], activations: [Double], target: [Double]) -> [Double] {
        switch (self, output) {
        case (.binaryCrossEntropy, .sigmoid):
            // Near 1 an activation has lost the digits that its logit has.
            return preActivations.indices.map { index in
                activations[index] > 0.999
                    ? (1 - target[index]) - Numerics.sigmoid(-preActivations[index])
                    : activations[index] - target[index]
            }
        case (.binaryCrossEntropy, .softmax):
            return Self.softmaxBinaryDeltas(preActivations, probabilities: activations, target: target)
        case (.categoricalCrossEntropy, .softmax):
            let mass = Self.mass(of: target)
            return zip(activations, target).map { mass * $0 - $1 }
        case (.categoricalCrossEntropy, .sigmoid):
            return zip(preActivations, target).map { -$1 * Numerics.sigmoid(-$0) }
        case (.meanSquaredError, _), (.binaryCrossEntropy, _), (.categoricalCrossEntropy, _):
            let gradient = gradient(activations: activations, target: target)
            return output.pullBack(gradient, preActivations: preActivations, activations: activations)
        }
    }

    /// The gradient with respect to the activations, where no form in the logits is needed.
    private func gradient(activations: [Double], target: [Double]) -> [Double] {
        switch self {
        case .meanSquaredError:
            let scale = 2 / Double(target.count)
            return zip(activations, target).map { scale * ($0 - $1) }
        case .binaryCrossEntropy:
            return zip(activations, target).map { Self.isClamped($0) ? 0 : ($0 - $1) / ($0 * (1 - $0)) }
        case .categoricalCrossEntropy:
            return zip(activations, target).map { Self.isClamped($0) ? 0 : -$1 / $0 }
        }
    }

    /// Binary cross-entropy through the full softmax Jacobian.
    ///
    /// With `u[j] = p[j] dL/dp[j] = (1 - t[j]) p[j] / (1 - p[j]) - t[j]` the delta is `u[i] (1 - p[i]) - p[i] * (sum
    /// of u[j] over j other than i)`. Both products are expanded before anything is divided by a complement, because
    /// `u` of the likeliest class overflows where its probability rounds to 1.
    private static func softmaxBinaryDeltas(
        _ logits: [Double], probabilities: [Double], target: [Double]
    ) -> [Double] {
        let likeliest = Numerics.indexOfGreatest(logits)
        let complements = Numerics.softmaxComplements(logits, probabilities: probabilities)
        let shares = target.indices.map { index in
            index == likeliest
                ? -target[index] : (1 - target[index]) * probabilities[index] / complements[index] - target[index]
        }
        let sum = shares.reduce(0, +)
        let totalWithoutLikeliest = Numerics.logSumExp(Numerics.removing(likeliest, from: logits))
        let falseAlarm = (1 - target[likeliest]) * probabilities[likeliest]
        return target.indices.map { index in
            let own = (1 - target[index]) * probabilities[index] - target[index] * complements[index]
            let others = probabilities[index] * (sum - shares[index])
            guard index != likeliest else { return own - others }
            return own - others - falseAlarm * exp(logits[index] - totalWithoutLikeliest)
        }
    }

    /// The sum of the targets. A distribution's is exactly 1, whatever rounding its sum collects, so that its deltas
    /// are exactly `activation - target`.
    private static func mass(of target: [Double]) -> Double {
        let sum = target.reduce(0, +)
        return abs(sum - 1) <= 1e-12 ? 1 : sum
    }

    private static func isClamped(_ activation: Double) -> Bool {
        activation < probabilityMargin || activation > 1 - probabilityMargin
    }

    private static func clamped(_ activation: Double) -> Double {
        min(max(activation, probabilityMargin), 1 - probabilityMargin)
    }
}
