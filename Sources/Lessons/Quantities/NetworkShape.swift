import NeuralNetwork

/// The structure of a network without its weights: layer sizes, activations, loss and biases. It determines which
/// quantities a training step has.
public struct NetworkShape: Hashable, Sendable {
    /// The number of units in each layer, from the input to the output; at least two layers.
    public let layers: [Int]
    /// The activation of each layer after the input.
    public let activations: [Activation]
    /// The loss.
    public let loss: Loss
    /// Whether units have biases.
    public let hasBiases: Bool

    /// The shape of a network.
    public init(_ network: Network) {
        layers = network.layers
        activations = network.activations
        loss = network.loss
        hasBiases = network.hasBiases
    }

    /// The index of the output layer.
    public var last: Int { layers.count - 1 }
    /// The number of outputs.
    public var outputCount: Int { layers[last] }
    /// A layer's activation.
    ///
    /// - Parameter layer: The layer's index, 1...``last``.
    public func activation(of layer: Int) -> Activation { activations[layer - 1] }
    /// The activation of the output layer.
    public var output: Activation { activation(of: last) }

    /// A unit's output: an input, an activation or a prediction.
    public func signal(layer: Int, unit: Int) -> Quantity {
        layer == 0 ? .input(unit) : layer == last ? .prediction(unit) : .activation(layer: layer, unit: unit)
    }

    /// A unit's number, counted from 1 over all layers after the input.
    public func number(layer: Int, unit: Int) -> Int { layers[1..<layer].reduce(0, +) + unit + 1 }

    /// The layer and index of a unit by its number, as in ``number(layer:unit:)``; nil if there is no such unit.
    public func unit(number: Int) -> (layer: Int, unit: Int)? {
        guard number > 0 else { return nil }
        var rest = number - 1
        for layer in 1...last {
            if rest < layers[layer] { return (layer, rest) }
            rest -= layers[layer]
        }
        return nil
    }

    /// The incoming weights of a unit.
    public func weights(layer: Int, unit: Int) -> [Quantity] {
        (0..<layers[layer - 1]).map { .weight(layer: layer, to: unit, from: $0) }
    }

    /// The incoming weights and the bias of a unit.
    public func parameters(layer: Int, unit: Int) -> [Quantity] {
        weights(layer: layer, unit: unit) + (hasBiases ? [.bias(layer: layer, unit: unit)] : [])
    }

    /// All weights and biases, unit by unit.
    public var parameters: [Quantity] { units.flatMap { parameters(layer: $0.layer, unit: $0.unit) } }

    /// All units after the inputs, layer by layer.
    public var units: [(layer: Int, unit: Int)] {
        (1...last).flatMap { layer in (0..<layers[layer]).map { (layer, $0) } }
    }

    /// All quantities of a training step, each once: inputs, targets and parameters, those of the forward pass, those
    /// of the backward pass, and the updated ones.
    public var quantities: [Quantity] {
        let outputs = 0..<outputCount
        let given = (0..<layers[0]).map(Quantity.input) + outputs.map(Quantity.target) + parameters
        let forward = forward
        let before = given + forward + backward
        let updated = (parameters + forward + outputs.map { .gradient(.preActivation(layer: last, unit: $0)) })
        return before + updated.map(Quantity.updated)
    }

    /// The pre-activations, activations and predictions in the order of the forward pass, and the loss.
    public var forward: [Quantity] {
        units.flatMap { layer, unit -> [Quantity] in
            [.preActivation(layer: layer, unit: unit)]
                + (layer < last ? [.activation(layer: layer, unit: unit)] : [])
        } + (0..<outputCount).map(Quantity.prediction) + [.loss]
    }

    /// The quantities of the backward pass, from the loss to the inputs.
    private var backward: [Quantity] {
        let outputs = 0..<outputCount
        var found: [Quantity] = outputs.map(Quantity.rawError) + outputs.map { .gradient(.target($0)) }
        found += outputs.map { .gradient(.prediction($0)) }
        for layer in (1...last).reversed() {
            let units = 0..<layers[layer]
            if layer < last {
                found += units.map { .backpropSum(layer: layer, unit: $0) }
                found += units.map { .gradient(.activation(layer: layer, unit: $0)) }
            }
            found += units.map { .gradient(.preActivation(layer: layer, unit: $0)) }
            found += localGradients(of: layer)
            found += units.flatMap { parameters(layer: layer, unit: $0) }.map(Quantity.gradient)
        }
        return found + (0..<layers[0]).map { .gradient(.input($0)) }
    }

    /// The local gradients of a layer's activations; for softmax the whole Jacobian.
    ///
    /// - Parameter layer: The layer's index, 1...``last``.
    public func localGradients(of layer: Int) -> [Quantity] {
        let units = 0..<layers[layer]
        guard activation(of: layer) == .softmax else {
            return units.map { .localGradient(layer: layer, of: $0, by: $0) }
        }
        return units.flatMap { of in units.map { .localGradient(layer: layer, of: of, by: $0) } }
    }
}
