extension Graph {
    /// A connection of the graph.
    public enum Edge: Hashable, Sendable {
        /// A weight.
        case weight(layer: Int, to: Int, from: Int)
        /// A bias.
        case bias(layer: Int, unit: Int)
        /// An activation function; after softmax one from every sum to every output.
        case function(layer: Int, to: Int, from: Int)
        /// From a prediction to the loss.
        case loss(Int)
        /// From a target to the loss.
        case target(Int)

        /// The edge of a weight or bias; nil for another number.
        init?(_ quantity: Quantity) {
            switch quantity {
            case .weight(let layer, let to, let from): self = .weight(layer: layer, to: to, from: from)
            case .bias(let layer, let unit): self = .bias(layer: layer, unit: unit)
            default: return nil
            }
        }

        /// Its weight or bias; nil for a function.
        public var parameter: Quantity? {
            switch self {
            case .weight(let layer, let to, let from): .weight(layer: layer, to: to, from: from)
            case .bias(let layer, let unit): .bias(layer: layer, unit: unit)
            case .function, .loss, .target: nil
            }
        }

        /// Whether it begins at a bias.
        var isBias: Bool { if case .bias = self { true } else { false } }
    }
}
