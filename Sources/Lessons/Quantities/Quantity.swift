/// A number in a training step of a dense network.
///
/// Layers are counted from 0, the input; units in a layer and weights of a unit from 0. Names and symbols count units
/// from 1: see ``QuantityNames``.
public enum Quantity: Hashable, Sendable {
    /// An input.
    case input(Int)
    /// A target: the desired value of an output.
    case target(Int)
    /// The weight from unit `from` of the layer before to unit `to` of `layer`, 1 or more.
    case weight(layer: Int, to: Int, from: Int)
    /// The bias of a unit in a layer, 1 or more.
    case bias(layer: Int, unit: Int)
    /// A unit's pre-activation: its weighted inputs and its bias, summed.
    case preActivation(layer: Int, unit: Int)
    /// The activation of a hidden unit.
    case activation(layer: Int, unit: Int)
    /// The activation of an output unit.
    case prediction(Int)
    /// The loss.
    case loss
    /// The derivative of the loss with respect to a quantity.
    indirect case gradient(Quantity)
    /// The local gradient of a layer's activation: the derivative of the activation of unit `of` with respect to the
    /// pre-activation of unit `by`. The two units differ only for softmax, each of whose outputs depends on all
    /// pre-activations.
    case localGradient(layer: Int, of: Int, by: Int)
    /// The raw error of an output: prediction minus target.
    case rawError(Int)
    /// The backpropagated sum of a hidden unit: its outgoing weights, each times the error at its end.
    case backpropSum(layer: Int, unit: Int)
    /// A quantity's value after the update.
    indirect case updated(Quantity)

    /// Whether it is a weight or bias.
    public var isParameter: Bool {
        switch self {
        case .weight, .bias: true
        default: false
        }
    }

    /// Whether it is an input, a target, a weight or a bias; all others are computed.
    public var isGiven: Bool {
        switch self {
        case .input, .target: true
        default: isParameter
        }
    }

    /// Whether it belongs to the backward pass: a derivative of the loss, or a term of one.
    public var isOfTheWayBack: Bool {
        switch self {
        case .gradient, .localGradient, .rawError, .backpropSum: true
        default: false
        }
    }

    /// The quantity whose value after the update this is; nil for others.
    public var previous: Quantity? { if case .updated(let previous) = self { previous } else { nil } }

    /// The variable of a derivative of the loss; nil for others.
    public var variable: Quantity? { if case .gradient(let variable) = self { variable } else { nil } }

    /// The layer and index of the unit that a pre-activation, activation, bias or incoming weight belongs to; nil for
    /// others.
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
