/// One number for every neuron after the input: the biases of a network, or their gradients.
///
/// A gap is the space between two neighbouring layers; the biases of gap 0 belong to the layer after the input. All
/// numbers lie in one contiguous array.
///
/// It is coded as nested arrays, `[gap][neuron]`.
public struct Biases: Sendable, Equatable {
    /// The sizes of the layers after the input, one for each gap.
    public let layers: [Int]

    /// All numbers, gap after gap.
    public private(set) var values: [Double]

    private let offsets: [Int]

    /// Makes biases that are all equal.
    ///
    /// - Parameters:
    ///   - layers: The sizes of the layers after the input, none negative.
    ///   - value: What every bias is. The default is 0.
    public init(layers: [Int], repeating value: Double = 0) {
        var offsets = [0]
        for size in layers {
            offsets.append(offsets[offsets.count - 1] + size)
        }
        self.layers = layers
        self.offsets = offsets
        self.values = Array(repeating: value, count: offsets[offsets.count - 1])
    }

    /// Makes biases from nested arrays, `[gap][neuron]`.
    public init(nested: [[Double]]) {
        self.init(layers: nested.map(\.count))
        values = nested.flatMap { $0 }
    }

    /// How many gaps there are.
    public var gapCount: Int { layers.count }

    /// How many neurons after the input there are.
    public var count: Int { values.count }

    /// The number of neuron `neuron` in the layer after `gap`.
    ///
    /// - Precondition: Both indices exist.
    public subscript(gap: Int, neuron: Int) -> Double {
        get { values[index(gap: gap, neuron: neuron)] }
        set { values[index(gap: gap, neuron: neuron)] = newValue }
    }

    /// The same numbers as nested arrays, `[gap][neuron]`.
    public var nested: [[Double]] {
        (0..<gapCount).map { Array(values[offsets[$0]..<offsets[$0 + 1]]) }
    }

    /// Subtracts `scale` times `other`, number by number.
    mutating func subtract(_ other: Biases, scaledBy scale: Double) {
        for index in values.indices { values[index] -= scale * other.values[index] }
    }

    private func index(gap: Int, neuron: Int) -> Int {
        precondition(
            (0..<gapCount).contains(gap) && (0..<layers[gap]).contains(neuron),
            "no neuron \(neuron) after gap \(gap)")
        return offsets[gap] + neuron
    }
}

extension Biases: Codable {
    /// Decodes nested arrays, `[gap][neuron]`.
    public init(from decoder: any Decoder) throws {
        self.init(nested: try decoder.singleValueContainer().decode([[Double]].self))
    }

    /// Encodes nested arrays, `[gap][neuron]`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(nested)
    }
}
