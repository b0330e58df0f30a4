import FilmKit
import Foundation
import NeuralNetwork

/// Every number of the graph, from a training step's forward and backward pass.
struct GraphValues: Sendable {
    let step: TrainingStep
    private let next: TrainingStep
    let learningRate: Double

    /// - Parameter learningRate: 0 is no update.
    init(step: TrainingStep, learningRate: Double) {
        self.step = step
        self.learningRate = learningRate
        next = step.next(learningRate: learningRate)
    }

    /// The same when an update is only so far, 0...1.
    func updated(by share: Double) -> GraphValues {
        GraphValues(step: step, learningRate: learningRate * share)
    }

    /// One minus the prediction: the sigmoid of the negative logit, which is accurate where the prediction rounds to 1.
    var complement: Double { Activation.sigmoid.apply(to: [-self[.z3]])[0] }

    subscript(quantity: GraphQuantity) -> Double {
        let (forward, backward) = (step.forward, step.backward)
        let deltas = backward.deltas
        switch quantity {
        case .x1: return step.sample.input[0]
        case .x2: return step.sample.input[1]
        case .y: return step.sample.target[0]
        case .z1: return forward.preActivations[1][0]
        case .z2: return forward.preActivations[1][1]
        case .h1: return forward.activations[1][0]
        case .h2: return forward.activations[1][1]
        case .z3: return forward.preActivations[2][0]
        case .prediction: return forward.output[0]
        case .loss: return step.loss
        // The passes go from the loss to the logit at once; by the prediction itself the loss has this slope.
        case .dPrediction: return (1 - self[.y]) / complement - self[.y] / self[.prediction]
        case .dz3: return deltas[2][0]
        case .dz1: return deltas[1][0]
        case .dz2: return deltas[1][1]
        case .slope1: return Activation.tanh.slopes(at: [self[.z1]])[0]
        case .slope2: return Activation.tanh.slopes(at: [self[.z2]])[0]
        case .dh1: return deltas[2][0] * self[.w31]
        case .dh2: return deltas[2][0] * self[.w32]
        case .w11, .w12, .w21, .w22, .w31, .w32: return weight(quantity, step.network.weights)
        case .dw11: return weight(.w11, backward.weightGradients)
        case .dw12: return weight(.w12, backward.weightGradients)
        case .dw21: return weight(.w21, backward.weightGradients)
        case .dw22: return weight(.w22, backward.weightGradients)
        case .dw31: return weight(.w31, backward.weightGradients)
        case .dw32: return weight(.w32, backward.weightGradients)
        case .newW11: return weight(.w11, next.network.weights)
        case .newW12: return weight(.w12, next.network.weights)
        case .newW21: return weight(.w21, next.network.weights)
        case .newW22: return weight(.w22, next.network.weights)
        case .newW31: return weight(.w31, next.network.weights)
        case .newW32: return weight(.w32, next.network.weights)
        case .b1: return step.network.biases[0, 0]
        case .b2: return step.network.biases[0, 1]
        case .b3: return step.network.biases[1, 0]
        case .db1: return backward.biasGradients[0, 0]
        case .db2: return backward.biasGradients[0, 1]
        case .db3: return backward.biasGradients[1, 0]
        case .newB1: return next.network.biases[0, 0]
        case .newB2: return next.network.biases[0, 1]
        case .newB3: return next.network.biases[1, 0]
        case .newZ1: return next.forward.preActivations[1][0]
        case .newZ2: return next.forward.preActivations[1][1]
        case .newH1: return next.forward.activations[1][0]
        case .newH2: return next.forward.activations[1][1]
        case .newZ3: return next.forward.preActivations[2][0]
        case .newPrediction: return next.forward.output[0]
        case .newLoss: return next.loss
        case .newDz3: return next.backward.deltas[2][0]
        }
    }

    /// How a number's digits end.
    func format(of quantity: GraphQuantity) -> NumberFormat {
        quantity.isGiven ? .given(self[quantity]) : .computed(self[quantity])
    }

    /// A number as it is written.
    func printed(_ quantity: GraphQuantity) -> PrintedNumber {
        PrintedNumber(self[quantity], format(of: quantity))
    }

    private func weight(_ quantity: GraphQuantity, _ weights: Weights) -> Double {
        switch quantity {
        case .w11: weights[0, to: 0, from: 0]
        case .w12: weights[0, to: 0, from: 1]
        case .w21: weights[0, to: 1, from: 0]
        case .w22: weights[0, to: 1, from: 1]
        case .w31: weights[1, to: 0, from: 0]
        default: weights[1, to: 0, from: 1]
        }
    }
}
