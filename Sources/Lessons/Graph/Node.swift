extension Graph {
    /// A place of the graph.
    public enum Node: Hashable, Sendable {
        /// An input.
        case input(Int)
        /// What an output should be.
        case target(Int)
        /// The bias of a unit, which is drawn small.
        case bias(layer: Int, unit: Int)
        /// A unit's weighted sum.
        case sum(layer: Int, unit: Int)
        /// What a hidden unit makes of it.
        case activation(layer: Int, unit: Int)
        /// What an output unit makes of it.
        case prediction(Int)
        /// The loss.
        case loss

        /// The number that it holds.
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

        /// The loss' derivative by that number; nil where none is asked for.
        var gradient: Quantity? {
            switch self {
            case .input, .target, .loss: nil
            default: .gradient(quantity)
            }
        }

        /// What its number is after the update, where the network finds it.
        var outcome: Quantity? {
            switch self {
            case .sum, .activation, .prediction, .loss: .updated(quantity)
            case .input, .target, .bias: nil
            }
        }

        /// What its number is after the update; nil for what is given with the sample.
        var updated: Quantity? { isBias ? .updated(quantity) : outcome }

        /// Whether it is a bias.
        var isBias: Bool { if case .bias = self { true } else { false } }

        /// Whether its number has no bounds, so that it is squeezed where a size shows it.
        var isUnbounded: Bool {
            switch self {
            case .sum, .loss, .bias: true
            case .input, .target, .activation, .prediction: false
            }
        }
    }
}
