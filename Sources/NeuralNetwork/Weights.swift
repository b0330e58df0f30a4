/// One number for every connection of a network: its weights, or their gradients.
///
/// A gap is the space between two neighbouring layers; gap 0 follows the input. All numbers lie in one contiguous
/// array, gap after gap, row after row, a row being what arrives at one neuron, so that any of them is found in
/// constant time.
///
/// It is coded as nested arrays, `[gap][to][from]`.
public struct Weights: Sendable, Equatable {
    /// The sizes of the layers that the gaps lie between; one more than there are gaps.
    public let layers: [Int]

    /// All numbers: gap after gap, within it neuron after neuron of the later layer, within it neuron after neuron of
    /// the earlier one.
    public private(set) var values: [Double]

    private let offsets: [Int]

    /// Makes weights that are all equal.
    ///
    /// - Parameters:
    ///   - layers: The sizes of the layers, none negative.
    ///   - value: What every weight is. The default is 0.
    public init(layers: [Int], repeating value: Double = 0) {
        var offsets = [0]
        for gap in layers.indices.dropLast() {
            offsets.append(offsets[gap] + layers[gap] * layers[gap + 1])
        }
        self.layers = layers
        self.offsets = offsets
        self.values = Array(repeating: value, count: offsets[offsets.count - 1])
    }

    /// Makes weights from nested arrays, `[gap][to][from]`.
    ///
    /// - Throws: ``NetworkError/raggedShape(gap:)`` if a gap is empty, its rows differ in length, or its rows are not
    ///   as long as the gap before has neurons.
    public init(nested: [[[Double]]]) throws(NetworkError) {
        var layers: [Int] = []
        for (gap, rows) in nested.enumerated() {
            guard let width = rows.first?.count, width > 0, rows.allSatisfy({ $0.count == width }),
                gap == 0 || layers[gap] == width
            else { throw .raggedShape(gap: gap) }
            if gap == 0 { layers.append(width) }
            layers.append(rows.count)
        }
        self.init(layers: layers)
        values = nested.flatMap { $0.flatMap { $0 } }
    }

    /// How many gaps there are.
    public var gapCount: Int { offsets.count - 1 }

    /// How many connections there are.
    public var count: Int { values.count }

    /// The number of the connection that crosses `gap` from neuron `from` to neuron `to`.
    ///
    /// - Precondition: All three indices exist.
    public subscript(gap: Int, to to: Int, from from: Int) -> Double {
        get { values[index(gap: gap, to: to, from: from)] }
        set { values[index(gap: gap, to: to, from: from)] = newValue }
    }

    /// The same numbers as nested arrays, `[gap][to][from]`.
    public var nested: [[[Double]]] {
        (0..<gapCount).map { gap in
            (0..<layers[gap + 1]).map { to in Array(values[row(gap: gap, to: to)]) }
        }
    }

    /// The greatest absolute value; 0 if there is no connection.
    public var greatestMagnitude: Double {
        values.reduce(0) { max($0, abs($1)) }
    }

    /// Where in ``values`` the weights that arrive at one neuron lie.
    func row(gap: Int, to: Int) -> Range<Int> {
        let start = offsets[gap] + to * layers[gap]
        return start..<start + layers[gap]
    }

    /// Makes the weights that arrive at one neuron `scale` times as many other numbers.
    mutating func setRow(gap: Int, to: Int, _ numbers: [Double], scaledBy scale: Double) {
        let row = row(gap: gap, to: to)
        for (index, number) in zip(row, numbers) { values[index] = scale * number }
    }

    /// Subtracts `scale` times `other`, number by number.
    mutating func subtract(_ other: Weights, scaledBy scale: Double) {
        for index in values.indices { values[index] -= scale * other.values[index] }
    }

    private func index(gap: Int, to: Int, from: Int) -> Int {
        precondition(
            (0..<gapCount).contains(gap) && (0..<layers[gap + 1]).contains(to) && (0..<layers[gap]).contains(from),
            "no connection in gap \(gap) from neuron \(from) to neuron \(to)")
        return offsets[gap] + to * layers[gap] + from
    }
}

extension Weights: Codable {
    /// Decodes nested arrays, `[gap][to][from]`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let nested = try container.decode([[[Double]]].self)
        do throws(NetworkError) {
            try self.init(nested: nested)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    /// Encodes nested arrays, `[gap][to][from]`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(nested)
    }
}
