/// A connection of the graph.
enum GraphEdge: String, CaseIterable, Sendable {
    case w11, w12, b1, w21, w22, b2, w31, w32, b3
    case tanh1, tanh2, sigmoid, loss, target

    /// Those with a number of their own.
    static let parameters: [GraphEdge] = [.w11, .w12, .b1, .w21, .w22, .b2, .w31, .w32, .b3]

    /// Where it begins.
    var start: GraphNode {
        switch self {
        case .w11, .w21: .x1
        case .w12, .w22: .x2
        case .b1: .b1
        case .b2: .b2
        case .b3: .b3
        case .tanh1: .z1
        case .tanh2: .z2
        case .w31: .h1
        case .w32: .h2
        case .sigmoid: .z3
        case .loss: .prediction
        case .target: .y
        }
    }

    /// Where it ends.
    var end: GraphNode {
        switch self {
        case .w11, .w12, .b1: .z1
        case .w21, .w22, .b2: .z2
        case .tanh1: .h1
        case .tanh2: .h2
        case .w31, .w32, .b3: .z3
        case .sigmoid: .prediction
        case .loss, .target: .loss
        }
    }

    /// Its weight or bias; nil for a function.
    var parameter: GraphQuantity? { GraphQuantity(rawValue: rawValue).flatMap { $0.learning == nil ? nil : $0 } }

    /// The function that it stands for, as a formula; nil where it is a weight, a bias or the target.
    var function: String? {
        switch self {
        case .tanh1, .tanh2: #"\tanh"#
        case .sigmoid: #"\sigma"#
        case .loss: #"\text{BCE}"#
        default: nil
        }
    }
}
