/// Why a network cannot be made from the values given.
public enum NetworkError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The number of layers, inputs and outputs included, is outside ``Network/layerCounts``.
    case layerCount(Int)
    /// The size of the layer at this index (0: the input) is outside ``Network/neuronCounts``.
    case neuronCount(layer: Int, count: Int)
    /// There are more weights than ``Network/maximumWeightCount``.
    case weightCount(Int)
    /// There is not one activation for each gap between two layers.
    case activationCount(Int, gaps: Int)
    /// Softmax stands at this gap, which is not the last.
    case hiddenSoftmax(gap: Int)
    /// Binary cross-entropy of a softmax over one neuron, which is 1 whatever its logit: infinite for every target
    /// but 1.
    case degenerateSoftmax
    /// The weights are not shaped as the layers ask.
    case weightShape(expected: [Int], found: [Int])
    /// The biases are not shaped as the layers ask.
    case biasShape(expected: [Int], found: [Int])
    /// Biases other than 0 of neurons without biases.
    case biasesWithout
    /// Nested weights or biases whose rows differ in length or whose gaps do not follow one another.
    case raggedShape(gap: Int)
    /// A weight or bias of this gap, or a seeded network's hidden bias (gap 0), is infinite or not a number.
    case notFinite(gap: Int)

    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .layerCount(let count):
            let range = Network.layerCounts
            return "a network of \(count) layers; it needs \(range.lowerBound) to \(range.upperBound), "
                + "inputs and outputs included"
        case .neuronCount(let layer, let count):
            let range = Network.neuronCounts
            return "layer \(layer) has \(count) neurons; it needs \(range.lowerBound) to \(range.upperBound)"
        case .weightCount(let count):
            return "\(count) weights; a network may have \(Network.maximumWeightCount) at most"
        case .activationCount(let count, let gaps):
            return "\(count) activations for \(gaps) gaps between layers; each gap needs one"
        case .hiddenSoftmax(let gap):
            return "softmax at gap \(gap); only the last gap may use it"
        case .degenerateSoftmax:
            return "binary cross-entropy of a softmax over one neuron has no finite value; use sigmoid"
        case .weightShape(let expected, let found):
            return "weights shaped for layers \(Self.list(found)); the network's layers are \(Self.list(expected))"
        case .biasShape(let expected, let found):
            return "biases for layers of \(Self.list(found)); the network needs \(Self.list(expected))"
        case .biasesWithout:
            return "biases other than 0 for neurons without biases"
        case .raggedShape(let gap):
            return "the rows of gap \(gap) do not fit each other or the gap before"
        case .notFinite(let gap):
            return "gap \(gap) holds a number that is not finite"
        }
    }

    private static func list(_ sizes: [Int]) -> String {
        sizes.map(String.init).joined(separator: ",")
    }
}
