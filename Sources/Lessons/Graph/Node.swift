extension Graph {
    /// A node of the computation graph.
    public enum Node: Hashable, Sendable {
        /// An input.
        case input(Int)
        /// A target: the desired value of an output.
        case target(Int)
        /// A unit's bias, drawn small.
        case bias(layer: Int, unit: Int)
        /// A unit's pre-activation.
        case sum(layer: Int, unit: Int)
        /// A hidden unit's activation.
        case activation(layer: Int, unit: Int)
        /// An output unit's activation.
        case prediction(Int)
        /// The loss.
        case loss

        /// The node's quantity.
        public var quantity: Quantity {
            switch self {
            case .input(let index): .input(index)
            case .target(let index): .target(index)
            case .bias(let layer, let unit): .bias(layer: layer, unit: unit)
            case .sum(let layer, let unit): .preActivation(layer: layer, unit: unit)
            case .activation(let layer, let unit): .activation(layer: layer, unit: unit)
            case .prediction(let index): .prediction(index)
            case .loss: .loss
            }
        }

        /// The derivative of the loss with respect to the node's quantity; nil for inputs, targets and the loss, which
        /// show none.
        var gradient: Quantity? {
            switch self {
            case .input, .target, .loss: nil
            default: .gradient(quantity)
            }
        }

        /// The node's updated quantity, if the network computes it.
        var outcome: Quantity? {
            switch self {
            case .sum, .activation, .prediction, .loss: .updated(quantity)
            case .input, .target, .bias: nil
            }
        }

        /// The node's updated quantity; nil for inputs and targets.
        var updated: Quantity? { isBias ? .updated(quantity) : outcome }

        /// Whether it is a bias.
        var isBias: Bool { if case .bias = self { true } else { false } }

        /// Whether its value is unbounded, so that it is compressed before it sets a brightness.
        var isUnbounded: Bool {
            switch self {
            case .sum, .loss, .bias: true
            case .input, .target, .activation, .prediction: false
            }
        }
    }
}
