/// A number of the graph.
enum GraphQuantity: String, CaseIterable, Sendable {
    case x1, x2, y
    case w11, w12, b1, w21, w22, b2, w31, w32, b3
    case z1, h1, z2, h2, z3
    case prediction = "yhat"
    case loss = "L"
    case dPrediction = "dL/dyhat"
    case dz3 = "dL/dz3"
    case dw31 = "dL/dw31"
    case dw32 = "dL/dw32"
    case db3 = "dL/db3"
    case dh1 = "dL/dh1"
    case dh2 = "dL/dh2"
    case dz1 = "dL/dz1"
    case dz2 = "dL/dz2"
    case slope1 = "dh1/dz1"
    case slope2 = "dh2/dz2"
    case dw11 = "dL/dw11"
    case dw12 = "dL/dw12"
    case db1 = "dL/db1"
    case dw21 = "dL/dw21"
    case dw22 = "dL/dw22"
    case db2 = "dL/db2"
    case newW11 = "w11 new"
    case newW12 = "w12 new"
    case newB1 = "b1 new"
    case newW21 = "w21 new"
    case newW22 = "w22 new"
    case newB2 = "b2 new"
    case newW31 = "w31 new"
    case newW32 = "w32 new"
    case newB3 = "b3 new"
    case newZ1 = "z1 new"
    case newH1 = "h1 new"
    case newZ2 = "z2 new"
    case newH2 = "h2 new"
    case newZ3 = "z3 new"
    case newPrediction = "yhat new"
    case newLoss = "L new"
    case newDz3 = "dL/dz3 new"

    /// What the network makes of the inputs after the update, and the error then.
    static let outcomes: [GraphQuantity] = [.newZ1, .newH1, .newZ2, .newH2, .newZ3, .newPrediction, .newLoss, .newDz3]

    /// All weights and biases, unit by unit.
    static let parameters: [GraphQuantity] = [.w11, .w12, .b1, .w21, .w22, .b2, .w31, .w32, .b3]

    /// The loss' derivative by a weight or bias, and what the update makes of that.
    var learning: (gradient: GraphQuantity, updated: GraphQuantity)? {
        switch self {
        case .w11: (.dw11, .newW11)
        case .w12: (.dw12, .newW12)
        case .b1: (.db1, .newB1)
        case .w21: (.dw21, .newW21)
        case .w22: (.dw22, .newW22)
        case .b2: (.db2, .newB2)
        case .w31: (.dw31, .newW31)
        case .w32: (.dw32, .newW32)
        case .b3: (.db3, .newB3)
        default: nil
        }
    }

    /// What a number of the forward pass, or the error at its end, is after the update; nil for all others.
    var outcome: GraphQuantity? {
        switch self {
        case .z1: .newZ1
        case .h1: .newH1
        case .z2: .newZ2
        case .h2: .newH2
        case .z3: .newZ3
        case .prediction: .newPrediction
        case .loss: .newLoss
        case .dz3: .newDz3
        default: nil
        }
    }

    /// What the update makes of a parameter, or of what the network finds; nil for all others.
    var updated: GraphQuantity? { learning?.updated ?? outcome }

    /// What a number was before the update; nil for all that it does not find.
    var previous: GraphQuantity? {
        rawValue.hasSuffix(" new") ? GraphQuantity(rawValue: String(rawValue.dropLast(4))) : nil
    }

    /// As a formula: `w_{11}`, `\frac{\partial L}{\partial z_3}`.
    var symbol: String {
        switch self {
        case .prediction: #"\hat{y}"#
        case .loss: "L"
        case .y: "y"
        case .newDz3: #"\frac{\partial L'}{\partial z_3'}"#
        case .slope1: #"\frac{\partial h_1}{\partial z_1}"#
        case .slope2: #"\frac{\partial h_2}{\partial z_2}"#
        default:
            if rawValue.hasPrefix("dL/d") {
                #"\frac{\partial L}{\partial \#(GraphQuantity.subscripted(String(rawValue.dropFirst(4))))}"#
            } else if let previous {
                "\(previous.symbol)'"
            } else {
                GraphQuantity.subscripted(rawValue)
            }
        }
    }

    /// The same in one line: `\partial L / \partial z_3`.
    var flatSymbol: String {
        if self == .newDz3 { return #"\partial L'/\partial z_3'"# }
        guard rawValue.hasPrefix("dL/d") else { return symbol }
        return #"\partial L/\partial \#(GraphQuantity.subscripted(String(rawValue.dropFirst(4))))"#
    }

    private static func subscripted(_ name: String) -> String {
        name == "yhat" ? #"\hat{y}"# : "\(name.prefix(1))_{\(name.dropFirst())}"
    }

    /// Whether the user gave it; the rest is computed.
    var isGiven: Bool { [.x1, .x2, .y].contains(self) || GraphQuantity.parameters.contains(self) }
}
