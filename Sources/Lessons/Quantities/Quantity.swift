/// A number of a training step of a dense network.
///
/// Layers are counted from the input, which is layer 0; units within a layer and weights within a unit from 0. Names and symbols count units
/// from 1: see ``QuantityNames``.
public enum Quantity: Hashable, Sendable {
    /// An input.
    case input(Int)
    /// What an output should be.
    case target(Int)
    /// The weight of a connection, called by the layer that it leads to, 1 or more.
    case weight(layer: Int, to: Int, from: Int)
    /// The bias of a unit in a layer, 1 or more.
    case bias(layer: Int, unit: Int)
    /// A unit's weighted sum.
    case preActivation(layer: Int, unit: Int)
    /// What a hidden unit makes of its sum.
    case activation(layer: Int, unit: Int)
    /// What an output unit makes of its sum.
    case prediction(Int)
    /// How far the predictions are from the targets.
    case loss
    /// The loss' derivative by a number.
    indirect case gradient(Quantity)
    /// The local gradient of a layer's activation `of` one unit by the sum of another one. They differ only after softmax, whose outputs each depend on
    /// all sums.
    case localGradient(layer: Int, of: Int, by: Int)
    /// The raw error of an output: prediction minus target.
    case rawError(Int)
    /// The backprop sum of a hidden unit: the weights that lead on from it, each times the error at its end.
    case backpropSum(layer: Int, unit: Int)
    /// What a number is after the update.
    indirect case updated(Quantity)

    /// Whether it is a weight or bias.
    public var isParameter: Bool {
        switch self {
        case .weight, .bias: true
        default: false
        }
    }

    /// Whether the user gave it; the rest is computed.
    public var isGiven: Bool {
        switch self {
        case .input, .target: true
        default: isParameter
        }
    }

    /// Whether it is a derivative of the loss, or what one is made of on the way back.
    public var isOfTheWayBack: Bool {
        switch self {
        case .gradient, .localGradient, .rawError, .backpropSum: true
        default: false
        }
    }

    /// What a number was before the update; nil for all that the update does not make.
    public var previous: Quantity? { if case .updated(let previous) = self { previous } else { nil } }

    /// What the derivative is by; nil for all that is no derivative of the loss.
    public var variable: Quantity? { if case .gradient(let variable) = self { variable } else { nil } }

    /// The layer and unit whose sum, activation, bias or incoming weight it is; nil for all others.
    public var unit: (layer: Int, index: Int)? {
        switch self {
        case .weight(let layer, let to, _): (layer, to)
        case .bias(let layer, let unit), .preActivation(let layer, let unit), .activation(let layer, let unit),
            .backpropSum(let layer, let unit):
            (layer, unit)
        case .localGradient(let layer, let unit, _): (layer, unit)
        case .gradient(let inner), .updated(let inner): inner.unit
        case .input, .target, .prediction, .loss, .rawError: nil
        }
    }
}
