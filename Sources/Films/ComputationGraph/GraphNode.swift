/// A place of the graph.
enum GraphNode: String, CaseIterable, Sendable {
    case x1, x2, y, b1, b2, b3, z1, h1, z2, h2, z3, prediction, loss

    /// The number that it holds.
    var quantity: GraphQuantity {
        switch self {
        case .prediction: .prediction
        case .loss: .loss
        default: GraphQuantity(rawValue: rawValue) ?? .loss
        }
    }

    /// The loss' slope by that number; nil where none is asked for.
    var gradient: GraphQuantity? {
        switch self {
        case .prediction: .dPrediction
        case .z3: .dz3
        case .h1: .dh1
        case .h2: .dh2
        case .z1: .dz1
        case .z2: .dz2
        case .b1: .db1
        case .b2: .db2
        case .b3: .db3
        case .x1, .x2, .y, .loss: nil
        }
    }

    /// Whether it is a bias, which is drawn small.
    var isBias: Bool { [.b1, .b2, .b3].contains(self) }
}
