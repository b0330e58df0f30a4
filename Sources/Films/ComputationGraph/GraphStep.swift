import FilmKit

/// The steps of the film, in order: forward to the loss, and back to every weight.
enum GraphStep: String, CaseIterable, Sendable {
    case inputs
    case z1, h1, z2, h2, z3
    case prediction, loss
    case dPrediction = "d-prediction"
    case dz3 = "d-z3"
    case outputWeights = "d-output-weights"
    case db3 = "d-b3"
    case hidden = "d-hidden"
    case dz1 = "d-z1"
    case dz2 = "d-z2"
    case firstUnit = "d-first-unit"
    case secondUnit = "d-second-unit"
    case update

    /// Whether the error runs back, or the weights learn from it.
    var isBackward: Bool { number > GraphStep.loss.number }

    /// Its place in the film, counted from 1.
    var number: Int { GraphStep.allCases.firstIndex(of: self).map { $0 + 1 } ?? 0 }

    /// The step before it; nil for the first.
    var previous: GraphStep? { number > 1 ? GraphStep.allCases[number - 2] : nil }

    /// The numbers that it finds.
    var results: [GraphQuantity] {
        switch self {
        case .inputs: [.x1, .x2, .y]
        case .z1: [.z1]
        case .h1: [.h1]
        case .z2: [.z2]
        case .h2: [.h2]
        case .z3: [.z3]
        case .prediction: [.prediction]
        case .loss: [.loss]
        case .dPrediction: [.dPrediction]
        case .dz3: [.dz3]
        case .outputWeights: [.dw31, .dw32]
        case .db3: [.db3]
        case .hidden: [.dh1, .dh2]
        case .dz1: [.slope1, .dz1]
        case .dz2: [.slope2, .dz2]
        case .firstUnit: [.dw11, .dw12, .db1]
        case .secondUnit: [.dw21, .dw22, .db2]
        case .update: GraphQuantity.parameters.compactMap { $0.learning?.updated } + GraphQuantity.outcomes
        }
    }

    /// The edges that light up.
    var edges: [GraphEdge] {
        switch self {
        case .inputs: []
        case .z1, .firstUnit: [.w11, .w12, .b1]
        case .h1, .dz1: [.tanh1]
        case .z2, .secondUnit: [.w21, .w22, .b2]
        case .h2, .dz2: [.tanh2]
        case .z3: [.w31, .w32, .b3]
        case .prediction, .dz3: [.sigmoid]
        case .loss: [.loss, .target]
        case .dPrediction: [.loss]
        case .outputWeights, .hidden: [.w31, .w32]
        case .db3: [.b3]
        case .update: GraphEdge.parameters
        }
    }

    /// A short title.
    var title: String {
        switch self {
        case .inputs: "Inputs and target"
        case .z1: "First hidden unit: weighted sum"
        case .h1: "First hidden unit: activation"
        case .z2: "Second hidden unit: weighted sum"
        case .h2: "Second hidden unit: activation"
        case .z3: "Output unit: weighted sum"
        case .prediction: "The prediction"
        case .loss: "The loss: binary cross-entropy"
        case .dPrediction: "How the loss answers to the prediction"
        case .dz3: "Back through the sigmoid"
        case .outputWeights: "Gradients of the output weights"
        case .db3: "Gradient of the output bias"
        case .hidden: "Back to the hidden units"
        case .dz1: "Back through the first tanh"
        case .dz2: "Back through the second tanh"
        case .firstUnit: "Gradients of the first unit"
        case .secondUnit: "Gradients of the second unit"
        case .update: "All gradients, one update"
        }
    }

    /// What happens, in a sentence; between dollars stand formulas.
    func sentence(_ values: GraphValues) -> String {
        let rate = PrintedNumber(values.learningRate, .given(values.learningRate))
        return switch self {
        case .inputs: "Two numbers go in, and one number is the answer the network should give."
        case .z1: "Each input is scaled by its weight, and the bias shifts the sum."
        case .h1:
            "The tanh bends any sum into −1 to 1. Without a bend, two layers would act as one."
        case .z2: "The second unit sees the same inputs through weights of its own."
        case .h2: "The same tanh turns its sum into an activation."
        case .z3: "Both activations meet in the output unit, weighted and summed."
        case .prediction: "The sigmoid maps any number to a probability between 0 and 1."
        case .loss:
            "Cross-entropy is low where the target was thought likely, and soars where it was not."
        case .dPrediction: "The way back starts here: were the prediction to rise, how would the loss change?"
        case .dz3:
            "Times the sigmoid’s slope, it all shrinks to one difference: prediction minus target."
        case .outputWeights: "A weight’s gradient is the error at its end times the signal at its start."
        case .db3: "A bias adds straight to the sum, so the error reaches it unchanged."
        case .hidden: "The error flows back along the same weights, to everyone who had a part in it."
        case .dz1: "The tanh’s slope is $1 - h_1^2$: a unit near its limits lets little of the error through."
        case .dz2: "The second unit scales its share of the error by a slope of its own."
        case .firstUnit: "Error times input, once for each weight; the bias again takes the error as it is."
        case .secondUnit:
            "The same for the second unit, with its own error. Now every parameter has its slope."
        case .update:
            "Each parameter steps downhill, with $\\eta \(rate.isExact(values.learningRate) ? "=" : "\\approx") \(rate.formula)$. Run forward again: \(GraphStep.outcome(values))"
        }
    }

    /// What the update does to the loss; it depends on the learning rate.
    private static func outcome(_ values: GraphValues) -> String {
        let (before, after) = (values[.loss], values[.newLoss])
        if before == after { return "the loss stays as it is." }
        // What is printed alike would belie any other word.
        if values.printed(.loss) == values.printed(.newLoss) { return "the loss hardly changes." }
        return after < before ? "the loss falls." : "the step was too long, the loss rises."
    }
}
