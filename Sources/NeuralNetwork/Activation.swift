import Foundation

/// An activation function: what a layer does with its pre-activations (logits) `z`.
public enum Activation: String, Codable, Sendable, CaseIterable {
    /// `z`.
    case identity
    /// `max(0, z)`. Its slope at 0 is taken as 0.
    case relu
    /// The hyperbolic tangent, in (-1, 1).
    case tanh
    /// The logistic function `1 / (1 + exp(-z))`, in (0, 1).
    case sigmoid
    /// `exp(z[i]) / sum(exp(z))`: a probability distribution over the layer. Only an output layer may use it.
    case softmax

    /// Those that a hidden layer may use.
    public static let hidden = allCases.filter { $0 != .softmax }

    /// Whether what it gives can be read as probabilities: between 0 and 1 for any input.
    public var givesProbabilities: Bool { self == .sigmoid || self == .softmax }

    /// The activations of one layer.
    ///
    /// - Parameter preActivations: The layer's pre-activations; for ``softmax`` not empty.
    /// - Returns: As many values. ``softmax`` subtracts the greatest logit first and ``sigmoid`` never exponentiates
    ///   a positive number, so no finite input overflows.
    public func apply(to preActivations: [Double]) -> [Double] {
        switch self {
        case .identity: return preActivations
        case .relu: return preActivations.map { $0 > 0 ? $0 : 0 }
        case .tanh: return preActivations.map { Foundation.tanh($0) }
        case .sigmoid: return preActivations.map { Numerics.sigmoid($0) }
        case .softmax: return Numerics.softmax(preActivations)
        }
    }

    /// The slope of each activation with respect to its own pre-activation.
    ///
    /// For ``softmax`` this is the diagonal of the Jacobian, `p * (1 - p)`. The slopes keep their relative accuracy
    /// where the function saturates.
    ///
    /// - Parameter preActivations: The layer's pre-activations; for ``softmax`` not empty.
    public func slopes(at preActivations: [Double]) -> [Double] {
        switch self {
        case .identity: return preActivations.map { _ in 1 }
        case .relu: return preActivations.map { $0 > 0 ? 1 : 0 }
        case .tanh:
            return preActivations.map { value in
                let secant = 1 / cosh(value)
                return secant * secant
            }
        case .sigmoid: return preActivations.map { Numerics.sigmoid($0) * Numerics.sigmoid(-$0) }
        case .softmax:
            let probabilities = Numerics.softmax(preActivations)
            let complements = Numerics.softmaxComplements(preActivations, probabilities: probabilities)
            return zip(probabilities, complements).map { $0 * $1 }
        }
    }

    /// Carries a gradient with respect to the activations back to the pre-activations: the transposed Jacobian times
    /// `gradient`.
    func pullBack(_ gradient: [Double], preActivations: [Double], activations: [Double]) -> [Double] {
        guard self == .softmax else {
            // Adding 0 turns a dead neuron's -0 into 0, which reads better wherever deltas are printed.
            return zip(gradient, slopes(at: preActivations)).map { $0 * $1 + 0 }
        }
        let mean = zip(gradient, activations).reduce(0) { $0 + $1.0 * $1.1 }
        return zip(gradient, activations).map { $1 * ($0 - mean) }
    }
}
