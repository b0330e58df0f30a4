/// A feed-forward network of fully connected layers.
///
/// Layer 0 is the input; a gap is the space between two neighbouring layers, gap 0 following the input. Everything is
/// computed in double precision, in an order that does not depend on the machine.
public struct Network: Sendable, Equatable {
    /// How many layers a network may have, inputs and outputs included.
    public static let layerCounts = 2...16

    /// How many neurons a layer may have.
    public static let neuronCounts = 1...1024

    /// How many weights a network may have at most.
    public static let maximumWeightCount = 1_000_000

    /// The sizes of the layers, such as `[8, 12, 12, 6]`.
    public let layers: [Int]

    /// The activation of each layer after the input; one for each gap. Softmax can only be the last.
    public let activations: [Activation]

    /// What the output is judged by.
    public let loss: Loss

    /// Whether neurons have biases. Without, all are 0 and stay so: none has a gradient.
    public let hasBiases: Bool

    /// The weight of every connection.
    ///
    /// - Precondition: A new value has the shape of the old one.
    public var weights: Weights {
        didSet { precondition(weights.layers == layers, "weights of another shape") }
    }

    /// The bias of every neuron after the input.
    ///
    /// - Precondition: A new value has the shape of the old one, and is 0 all over if neurons have none.
    public var biases: Biases {
        didSet {
            precondition(biases.layers[...] == layers.dropFirst(), "biases of another shape")
            precondition(hasBiases || biases.values.allSatisfy { $0 == 0 }, "biases of neurons without biases")
        }
    }

    /// Makes a network of the given parts.
    ///
    /// - Parameters:
    ///   - layers: The sizes of the layers: ``layerCounts`` of them, each of ``neuronCounts`` neurons, with at most
    ///     ``maximumWeightCount`` connections.
    ///   - activations: One for each gap; softmax only for the last.
    ///   - loss: What the output is judged by.
    ///   - weights: One finite number for every connection.
    ///   - biases: One finite number for every neuron after the input.
    ///   - hasBiases: Whether neurons have biases; if not, all must be 0. The default is true.
    /// - Throws: ``NetworkError`` if a part is out of its limits or does not fit the others.
    public init(
        layers: [Int], activations: [Activation], loss: Loss, weights: Weights, biases: Biases, hasBiases: Bool = true
    ) throws(NetworkError) {
        try Self.validate(layers: layers, activations: activations, loss: loss)
        guard weights.layers == layers else {
            throw .weightShape(expected: layers, found: weights.layers)
        }
        guard biases.layers[...] == layers.dropFirst() else {
            throw .biasShape(expected: Array(layers.dropFirst()), found: biases.layers)
        }
        for (gap, rows) in weights.nested.enumerated() where !rows.allSatisfy({ $0.allSatisfy(\.isFinite) }) {
            throw .notFinite(gap: gap)
        }
        for (gap, row) in biases.nested.enumerated() where !row.allSatisfy(\.isFinite) {
            throw .notFinite(gap: gap)
        }
        guard hasBiases || biases.values.allSatisfy({ $0 == 0 }) else { throw .biasesWithout }
        self.layers = layers
        self.activations = activations
        self.loss = loss
        self.hasBiases = hasBiases
        self.weights = weights
        self.biases = biases
    }

    /// Makes a network with random weights, the same for the same seed on every machine.
    ///
    /// The weights are uniform in `±sqrt(6 / (from + to))`, `from` and `to` being the sizes of the layers on both
    /// sides (Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS
    /// 2010); before a ReLU, which lets half of the signal through, in `±sqrt(6 / from)` (He, Zhang, Ren and Sun,
    /// "Delving Deep into Rectifiers", ICCV 2015).
    ///
    /// - Parameters:
    ///   - layers: The sizes of the layers, within the limits of ``init(layers:activations:loss:weights:biases:hasBiases:)``.
    ///   - hidden: The activation of every layer between input and output; not softmax.
    ///   - output: The activation of the last layer.
    ///   - loss: What the output is judged by.
    ///   - hiddenBias: The bias of every hidden neuron, finite, while the output's are 0; nil for no biases at all.
    ///   - seed: What the weights depend on, each together with its own place only.
    /// - Throws: ``NetworkError`` if a part is out of its limits.
    public static func seeded(
        layers: [Int], hidden: Activation, output: Activation, loss: Loss, hiddenBias: Double?, seed: UInt64
    ) throws(NetworkError) -> Network {
        let gaps = max(layers.count - 1, 0)
        let activations = (0..<gaps).map { $0 == gaps - 1 ? output : hidden }
        // Before anything is allocated for layers of an absurd size.
        try validate(layers: layers, activations: activations, loss: loss)
        guard hiddenBias?.isFinite ?? true else { throw .notFinite(gap: 0) }
        let hash = SeededHash(seed: seed)
        var weights = Weights(layers: layers)
        var biases = Biases(layers: Array(layers.dropFirst()))
        for gap in 0..<gaps {
            let fan = activations[gap] == .relu ? layers[gap] : layers[gap] + layers[gap + 1]
            let limit = (6 / Double(fan)).squareRoot()
            for to in 0..<layers[gap + 1] {
                for from in 0..<layers[gap] {
                    let random = hash.signed(HashStream.weights, UInt64(gap), UInt64(to), UInt64(from))
                    weights[gap, to: to, from: from] = limit * random
                }
                biases[gap, to] = gap == gaps - 1 ? 0 : hiddenBias ?? 0
            }
        }
        return try Network(
            layers: layers, activations: activations, loss: loss, weights: weights, biases: biases,
            hasBiases: hiddenBias != nil)
    }

    /// How many gaps there are between the layers.
    public var gapCount: Int { activations.count }

    private static func validate(layers: [Int], activations: [Activation], loss: Loss) throws(NetworkError) {
        guard layerCounts.contains(layers.count) else { throw .layerCount(layers.count) }
        for (layer, count) in layers.enumerated() where !neuronCounts.contains(count) {
            throw .neuronCount(layer: layer, count: count)
        }
        let weightCount = zip(layers, layers.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
        guard weightCount <= maximumWeightCount else { throw .weightCount(weightCount) }
        let gaps = layers.count - 1
        guard activations.count == gaps else { throw .activationCount(activations.count, gaps: gaps) }
        if let gap = activations.dropLast().firstIndex(of: .softmax) { throw .hiddenSoftmax(gap: gap) }
        if loss == .binaryCrossEntropy, activations[gaps - 1] == .softmax, layers[gaps] == 1 {
            throw .degenerateSoftmax
        }
    }
}

extension Network: Codable {
    private enum CodingKeys: String, CodingKey {
        case layers, activations, loss, weights, biases, hasBiases
    }

    /// Decodes a network and checks it as ``init(layers:activations:loss:weights:biases:hasBiases:)`` does.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let layers = try container.decode([Int].self, forKey: .layers)
        let activations = try container.decode([Activation].self, forKey: .activations)
        let loss = try container.decode(Loss.self, forKey: .loss)
        let weights = try container.decode(Weights.self, forKey: .weights)
        let biases = try container.decode(Biases.self, forKey: .biases)
        let hasBiases = try container.decode(Bool.self, forKey: .hasBiases)
        do throws(NetworkError) {
            try self.init(
                layers: layers, activations: activations, loss: loss, weights: weights, biases: biases,
                hasBiases: hasBiases)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
        }
    }
}
