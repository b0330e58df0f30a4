import NeuralNetwork

/// A small change of one number, by which a step shows how the loss answers.
public struct Nudge: Sendable, Equatable {
    /// The number that is changed: an input, a parameter, or a number of the forward pass before the loss.
    public let quantity: Quantity
    /// The change.
    public let amount: Double

    /// A small change of a number.
    public init(_ quantity: Quantity, by amount: Double) {
        self.quantity = quantity
        self.amount = amount
    }

    /// Whether a quantity can be changed.
    static func isPossible(_ quantity: Quantity) -> Bool {
        switch quantity {
        case .input, .weight, .bias, .preActivation, .activation, .prediction: true
        case .target, .loss, .gradient, .localGradient, .rawError, .backpropSum, .updated: false
        }
    }

    /// The changed number and all that follow from it in the forward pass, for a share of the change.
    func values(in values: QuantityValues, share: Double) -> [Quantity: Double] {
        guard share > 0 else { return [:] }
        let shape = values.shape
        let network = values.step.network
        var changed: [Quantity: Double] = [quantity: values[quantity] + amount * share]
        func value(_ quantity: Quantity) -> Double { changed[quantity] ?? values[quantity] }
        var signals = (0..<shape.layers[0]).map { value(.input($0)) }
        var sums = signals
        for layer in 1...shape.last {
            sums = (0..<shape.layers[layer]).map { unit in
                let result = Quantity.preActivation(layer: layer, unit: unit)
                guard result != quantity else { return value(result) }
                let terms = signals.enumerated().map { from, signal in
                    value(.weight(layer: layer, to: unit, from: from)) * signal
                }
                let bias = shape.hasBiases ? value(.bias(layer: layer, unit: unit)) : 0
                return terms.reduce(bias, +)
            }
            signals = network.activations[layer - 1].apply(to: sums)
            for unit in signals.indices {
                let sum = Quantity.preActivation(layer: layer, unit: unit)
                let signal = shape.signal(layer: layer, unit: unit)
                if signal == quantity { signals[unit] = value(signal) }
                // What does not depend on the change keeps its value to the last digit.
                if sum != quantity, abs(sums[unit] - values[sum]) > 1e-12 { changed[sum] = sums[unit] }
                if signal != quantity, abs(signals[unit] - values[signal]) > 1e-12 { changed[signal] = signals[unit] }
            }
        }
        changed[.loss] = loss(values, sums: sums, predictions: signals)
        return changed
    }

    /// The loss; where a prediction itself is changed, of the predictions rather than of the logits.
    private func loss(_ values: QuantityValues, sums: [Double], predictions: [Double]) -> Double {
        let isDirect = if case .prediction = quantity { true } else { false }
        return values.shape.loss.value(
            output: isDirect ? .identity : values.shape.output, preActivations: sums, activations: predictions,
            target: values.step.sample.target)
    }

    /// Whether the loss has a value for the changed number: probabilities have to stay between 0 and 1.
    func isValid(in values: QuantityValues) -> Bool {
        guard case .prediction = quantity, values.shape.loss != .meanSquaredError else { return true }
        let changed = values[quantity] + amount
        let margin = Loss.probabilityMargin
        return changed > margin && changed < 1 - margin
    }
}
