extension Graph {
    /// An edge of the computation graph.
    public enum Edge: Hashable, Sendable {
        /// A weight, from a unit of the layer before to a pre-activation.
        case weight(layer: Int, to: Int, from: Int)
        /// A bias, to a pre-activation.
        case bias(layer: Int, unit: Int)
        /// An activation function, from a pre-activation to an activation; softmax has one from every pre-activation to
        /// every output.
        case function(layer: Int, to: Int, from: Int)
        /// From a prediction to the loss.
        case loss(Int)
        /// From a target to the loss.
        case target(Int)

        /// The edge of a weight or bias; nil for other quantities.
        init?(_ quantity: Quantity) {
            switch quantity {
            case .weight(let layer, let to, let from): self = .weight(layer: layer, to: to, from: from)
            case .bias(let layer, let unit): self = .bias(layer: layer, unit: unit)
            default: return nil
            }
        }

        /// The edge's weight or bias; nil for other edges.
        public var parameter: Quantity? {
            switch self {
            case .weight(let layer, let to, let from): .weight(layer: layer, to: to, from: from)
            case .bias(let layer, let unit): .bias(layer: layer, unit: unit)
            case .function, .loss, .target: nil
            }
        }

        /// Whether it is a weight or a bias.
        var isParameter: Bool { parameter != nil }

        /// Whether it starts at a bias.
        var isBias: Bool { if case .bias = self { true } else { false } }
    }
}
