/// The numbers in the panel's rows: inputs and targets, weights and biases, and results.
struct PanelRows: Sendable {
    private let shape: NetworkShape
    /// Inputs and targets, if they fit.
    let given: [Quantity]
    /// The predictions, the loss and the errors of the output units' pre-activations; the loss alone if there are many
    /// outputs.
    let results: (forward: [Quantity], errors: [Quantity])
    /// Whether all weights and biases fit; otherwise only those of the unit that a step is about are shown.
    let showsAll: Bool

    /// The largest number of weights and biases that fit.
    private static let longest = 10
    /// The largest number of inputs and targets together, and of predictions, that fit.
    private static let (mostGiven, mostResults) = (6, 3)

    init(_ shape: NetworkShape) {
        self.shape = shape
        let outputs = 0..<shape.outputCount
        let given = (0..<shape.layers[0]).map(Quantity.input) + outputs.map(Quantity.target)
        showsAll = shape.parameters.count <= Self.longest
        let hasFew = outputs.count <= Self.mostResults
        let forward = (hasFew ? outputs.map(Quantity.prediction) : []) + [.loss]
        var errors: [Quantity] =
            hasFew ? outputs.map { .gradient(.preActivation(layer: shape.last, unit: $0)) } : []
        var shown = given.count <= Self.mostGiven ? given : []
        // What the graph shows, too, gives way first.
        let parameters = showsAll ? shape.parameters : shape.parameters(layer: 1, unit: 0)
        func lines() -> Int {
            (shown.isEmpty ? 0 : 1 + Self.pairs(shape.layers[0]) + Self.pairs(outputs.count))
                + 2 + Self.pairs(parameters.count) + Self.pairs(forward.count) + errors.count
        }
        if lines() > Self.mostLines { errors = [] }
        if lines() > Self.mostLines { shown = [] }
        self.given = shown
        results = (forward, errors)
    }

    /// The largest number of lines, with headings, that fit above the figure of a wide frame.
    private static let mostLines = 14

    private static func pairs(_ count: Int) -> Int { (count + 1) / 2 }

    /// A number's updated quantity, which is shown during and after the update; nil for inputs and targets.
    func updated(_ quantity: Quantity) -> Quantity? {
        switch quantity {
        case .input, .target, .updated: nil
        default: .updated(quantity)
        }
    }

    /// Inputs and targets, in pairs.
    var givenPairs: [[Quantity]] {
        let inputs = given.filter { if case .input = $0 { true } else { false } }
        let targets = given.filter { if case .target = $0 { true } else { false } }
        return Self.chunks(inputs, of: 2) + Self.chunks(targets, of: 2)
    }

    /// Weights and biases in rows of two, biases below the weights.
    ///
    /// - Parameter unit: The unit whose weights are shown if not all fit; nil for none.
    func parameters(of unit: (layer: Int, index: Int)?) -> [[Quantity]] {
        let units = showsAll ? shape.units : unit.map { [($0.layer, $0.index)] } ?? []
        let weights = units.flatMap { Self.chunks(shape.weights(layer: $0.layer, unit: $0.unit), of: 2) }
        let biases = shape.hasBiases ? units.map { Quantity.bias(layer: $0.layer, unit: $0.unit) } : []
        return weights + Self.chunks(biases, of: 2)
    }

    /// The numbers that share a column. Errors have a column of their own, since their symbols are wide.
    var columns: [[Quantity]] {
        let rows = showsAll ? parameters(of: nil) : shape.units.flatMap { parameters(of: ($0.layer, $0.unit)) }
        let (forward, errors) = results
        return Self.transposed(givenPairs + rows + Self.chunks(forward, of: 2)) + [errors]
    }

    private static func transposed(_ rows: [[Quantity]]) -> [[Quantity]] {
        (0..<(rows.map(\.count).max() ?? 0)).map { column in rows.compactMap { column < $0.count ? $0[column] : nil } }
    }

    private static func chunks(_ quantities: [Quantity], of count: Int) -> [[Quantity]] {
        stride(from: 0, to: quantities.count, by: count).map {
            Array(quantities[$0..<min($0 + count, quantities.count)])
        }
    }
}
