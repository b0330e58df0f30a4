import FilmKit
import Foundation
import NeuralNetwork

/// The value of every quantity of a training step, from a forward and a backward pass in double precision.
public struct QuantityValues: Sendable {
    /// The step.
    public let step: TrainingStep
    /// The network's shape.
    public let shape: NetworkShape
    /// The learning rate of the update; at 0, the update changes nothing.
    public let learningRate: Double
    private let next: TrainingStep

    /// The values of a step.
    ///
    /// - Parameter learningRate: 0 or more; at 0, the update changes nothing.
    public init(step: TrainingStep, learningRate: Double) {
        self.init(step: step, shape: NetworkShape(step.network), learningRate: learningRate)
    }

    private init(step: TrainingStep, shape: NetworkShape, learningRate: Double) {
        self.step = step
        self.shape = shape
        self.learningRate = learningRate
        next = step.next(learningRate: learningRate)
    }

    /// The values for a partial update, with the learning rate multiplied by a share, 0...1.
    public func updated(by share: Double) -> QuantityValues {
        QuantityValues(step: step, shape: shape, learningRate: learningRate * share)
    }

    /// A quantity's value. It is not finite if a prediction is so near to 0 or 1 that the loss' derivative with respect
    /// to it overflows double precision, nor after an update that leads there.
    ///
    /// - Precondition: the network has the quantity.
    public subscript(quantity: Quantity) -> Double { value(quantity, in: step) }

    private func value(_ quantity: Quantity, in step: TrainingStep) -> Double {
        switch quantity {
        case .input(let index): step.sample.input[index]
        case .target(let index): step.sample.target[index]
        case .weight(let layer, let to, let from): step.network.weights[layer - 1, to: to, from: from]
        case .bias(let layer, let unit): step.network.biases[layer - 1, unit]
        case .preActivation(let layer, let unit): step.forward.preActivations[layer][unit]
        case .activation(let layer, let unit): step.forward.activations[layer][unit]
        case .prediction(let index): step.forward.output[index]
        case .loss: step.loss
        case .gradient(let variable): gradient(variable, in: step)
        case .localGradient(let layer, let of, let by): localGradient(layer, of, by, in: step)
        case .rawError(let index): step.forward.output[index] - step.sample.target[index]
        case .backpropSum(let layer, let unit): arriving(layer, unit, in: step)
        case .updated(let previous): value(previous, in: next)
        }
    }

    /// One minus a prediction, without cancellation: for sigmoid and softmax it is computed from the logits, since the
    /// difference would round to 0.
    public func complement(ofPrediction index: Int) -> Double { complement(index, in: step) }

    private func complement(_ index: Int, in step: TrainingStep) -> Double {
        let prediction = step.forward.output[index]
        let logits = step.forward.preActivations[shape.last]
        switch shape.output {
        case .sigmoid: return Activation.sigmoid.apply(to: [-logits[index]])[0]
        case .softmax: return prediction == 0 ? 1 : Activation.softmax.slopes(at: logits)[index] / prediction
        case .identity, .relu, .tanh: return 1 - prediction
        }
    }

    /// The prediction as a cross-entropy uses it: clamped away from 0 and 1 by ``Loss/probabilityMargin`` if the
    /// activation does not return probabilities.
    public func probability(ofPrediction index: Int) -> Double {
        let prediction = self[.prediction(index)]
        let margin = Loss.probabilityMargin
        guard shape.loss != .meanSquaredError, !shape.output.givesProbabilities else { return prediction }
        return min(max(prediction, margin), 1 - margin)
    }

    /// Whether a cross-entropy clamps the prediction, so that small changes to it do not change the loss.
    public func isClamped(prediction index: Int) -> Bool {
        probability(ofPrediction: index) != self[.prediction(index)]
    }

    // MARK: The backward pass

    private func gradient(_ variable: Quantity, in step: TrainingStep) -> Double {
        switch variable {
        case .preActivation(let layer, let unit): step.backward.deltas[layer][unit]
        case .weight(let layer, let to, let from): step.backward.weightGradients[layer - 1, to: to, from: from]
        case .bias(let layer, let unit): step.backward.biasGradients[layer - 1, unit]
        case .activation(let layer, let unit): arriving(layer, unit, in: step)
        case .input(let index): arriving(0, index, in: step)
        case .prediction(let index): slope(ofLossBy: index, in: step)
        case .target(let index): slope(ofLossByTarget: index, in: step)
        case .loss: 1
        case .gradient, .localGradient, .rawError, .backpropSum, .updated:
            preconditionFailure("a derivative by what is no number of the forward pass")
        }
    }

    /// The outgoing weights of a unit, each times the error at its end, summed.
    private func arriving(_ layer: Int, _ unit: Int, in step: TrainingStep) -> Double {
        step.backward.deltas[layer + 1].enumerated().reduce(0) { sum, end in
            sum + end.element * step.network.weights[layer, to: end.offset, from: unit]
        }
    }

    /// The partial derivative of the loss with respect to a prediction. The backward pass itself goes from the loss
    /// directly to the logits.
    private func slope(ofLossBy index: Int, in step: TrainingStep) -> Double {
        let (prediction, target) = (step.forward.output[index], step.sample.target[index])
        /// A zero numerator gives 0, whatever the denominator.
        func quotient(_ numerator: Double, _ denominator: Double) -> Double {
            numerator == 0 ? 0 : numerator / denominator
        }
        let margin = Loss.probabilityMargin
        let isClamped = !shape.output.givesProbabilities && (prediction < margin || prediction > 1 - margin)
        switch shape.loss {
        case .meanSquaredError: return 2 * (prediction - target) / Double(shape.outputCount)
        case .binaryCrossEntropy where isClamped, .categoricalCrossEntropy where isClamped: return 0
        case .binaryCrossEntropy:
            return quotient(1 - target, complement(index, in: step)) - quotient(target, prediction)
        case .categoricalCrossEntropy: return 0 - quotient(target, prediction)
        }
    }

    /// The partial derivative of the loss with respect to a target.
    private func slope(ofLossByTarget index: Int, in step: TrainingStep) -> Double {
        let prediction = step.forward.output[index]
        let margin = Loss.probabilityMargin
        let probability = shape.output.givesProbabilities ? prediction : min(max(prediction, margin), 1 - margin)
        switch shape.loss {
        case .meanSquaredError: return 2 * (step.sample.target[index] - prediction) / Double(shape.outputCount)
        case .binaryCrossEntropy where shape.output == .sigmoid: return -step.forward.preActivations[shape.last][index]
        case .binaryCrossEntropy:
            let complement = shape.output == .softmax ? complement(index, in: step) : 1 - probability
            return log(complement) - log(probability)
        case .categoricalCrossEntropy: return -log(probability)
        }
    }

    private func localGradient(_ layer: Int, _ of: Int, _ by: Int, in step: TrainingStep) -> Double {
        let activation = shape.activation(of: layer)
        let sums = step.forward.preActivations[layer]
        guard of != by else {
            return activation == .softmax ? activation.slopes(at: sums)[of] : activation.slopes(at: [sums[of]])[0]
        }
        guard activation == .softmax else { return 0 }
        return -step.forward.activations[layer][of] * step.forward.activations[layer][by]
    }

    // MARK: Printing

    /// The number of decimals to print a quantity with.
    package func format(of quantity: Quantity) -> NumberFormat {
        quantity.isGiven ? .given(self[quantity]) : .computed(self[quantity])
    }

    /// A quantity's value as it is printed.
    package func printed(_ quantity: Quantity) -> PrintedNumber {
        PrintedNumber(self[quantity], format(of: quantity))
    }

    /// An unnamed number as it is printed.
    package func printed(_ value: Double) -> PrintedNumber { PrintedNumber(value, .computed(value)) }
}
