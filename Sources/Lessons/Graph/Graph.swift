import NeuralNetwork

/// A network as a computation graph: a node for every input, target, bias, pre-activation and activation, and an edge
/// for every dependency.
public struct Graph: Sendable {
    /// The network's shape.
    public let shape: NetworkShape
    /// All nodes in drawing order: inputs and targets, then unit by unit to the loss.
    public let nodes: [Node]
    /// All edges: weights and biases unit by unit, activation functions, then predictions and targets to the loss.
    public let edges: [Edge]
    /// The edges of weights and biases.
    public let parameterEdges: [Edge]

    /// Makes a network's graph.
    public init(_ shape: NetworkShape) {
        self.shape = shape
        let outputs = 0..<shape.outputCount
        var nodes = (0..<shape.layers[0]).map(Node.input) + outputs.map(Node.target)
        if shape.hasBiases { nodes += shape.units.map { .bias(layer: $0.layer, unit: $0.unit) } }
        for (layer, unit) in shape.units {
            nodes.append(.sum(layer: layer, unit: unit))
            if layer < shape.last { nodes.append(.activation(layer: layer, unit: unit)) }
        }
        self.nodes = nodes + outputs.map(Node.prediction) + [.loss]
        parameterEdges = shape.parameters.compactMap(Edge.init)
        var functions: [Edge] = []
        for layer in 1...shape.last {
            for unit in 0..<shape.layers[layer] {
                let others = shape.activation(of: layer) == .softmax ? 0..<shape.layers[layer] : unit..<unit + 1
                functions += others.map { .function(layer: layer, to: unit, from: $0) }
            }
        }
        edges = parameterEdges + functions + outputs.map(Edge.loss) + outputs.map(Edge.target)
    }

    /// The node of a unit's output: an input, an activation or a prediction.
    func signal(layer: Int, unit: Int) -> Node {
        layer == 0
            ? .input(unit) : layer == shape.last ? .prediction(unit) : .activation(layer: layer, unit: unit)
    }

    /// The node at which an edge starts.
    func start(of edge: Edge) -> Node {
        switch edge {
        case .weight(let layer, _, let from): signal(layer: layer - 1, unit: from)
        case .bias(let layer, let unit): .bias(layer: layer, unit: unit)
        case .function(let layer, _, let from): .sum(layer: layer, unit: from)
        case .loss(let index): .prediction(index)
        case .target(let index): .target(index)
        }
    }

    /// The node at which an edge ends.
    func end(of edge: Edge) -> Node {
        switch edge {
        case .weight(let layer, let to, _): .sum(layer: layer, unit: to)
        case .bias(let layer, let unit): .sum(layer: layer, unit: unit)
        case .function(let layer, let to, _): signal(layer: layer, unit: to)
        case .loss, .target: .loss
        }
    }

    /// The function on an edge, as a formula; nil for weights, biases and targets, and for the edges of a softmax
    /// between different units.
    func function(of edge: Edge) -> String? {
        switch edge {
        case .function(let layer, let to, let from) where to == from:
            switch shape.activation(of: layer) {
            case .identity: #"\text{id}"#
            case .relu: #"\text{ReLU}"#
            case .tanh: #"\tanh"#
            case .sigmoid: #"\sigma"#
            case .softmax: #"\text{softmax}"#
            }
        case .loss:
            switch shape.loss {
            case .meanSquaredError: #"\text{MSE}"#
            case .binaryCrossEntropy: #"\text{BCE}"#
            case .categoricalCrossEntropy: #"\text{CCE}"#
            }
        case .weight, .bias, .function, .target: nil
        }
    }

    /// The edges along which a quantity is computed.
    func edges(finding quantity: Quantity) -> [Edge] {
        switch quantity {
        case .input, .target, .weight, .bias, .rawError: []
        case .preActivation(let layer, let unit): shape.parameters(layer: layer, unit: unit).compactMap(Edge.init)
        case .activation(let layer, let unit): functions(layer: layer, to: unit)
        case .prediction(let index): functions(layer: shape.last, to: index)
        case .loss: (0..<shape.outputCount).map(Edge.loss) + (0..<shape.outputCount).map(Edge.target)
        case .localGradient(let layer, let of, let by): [.function(layer: layer, to: of, from: by)]
        case .backpropSum(let layer, let unit): onward(layer: layer, unit: unit)
        case .gradient(let variable): edges(findingGradientOf: variable)
        case .updated(let previous): [Edge(previous)].compactMap { $0 }
        }
    }

    private func edges(findingGradientOf variable: Quantity) -> [Edge] {
        switch variable {
        case .weight, .bias: [Edge(variable)].compactMap { $0 }
        case .preActivation(let layer, let unit):
            edges.filter { if case .function(layer, _, unit) = $0 { true } else { false } }
        case .activation(let layer, let unit): onward(layer: layer, unit: unit)
        case .input(let index): onward(layer: 0, unit: index)
        case .prediction(let index): [.loss(index)]
        case .target(let index): [.target(index)]
        default: []
        }
    }

    /// The edges that a change of a quantity takes to the loss, in the graph's order.
    func edges(onward quantity: Quantity) -> [Edge] {
        var reached = Set(nodes.filter { $0.quantity == quantity })
        var taken = Set<Edge>()
        if let own = Edge(quantity) {
            taken.insert(own)
            reached.insert(end(of: own))
        }
        // Every edge leads to a later layer, so that as many rounds as there are layers of nodes reach all.
        for _ in 0...2 * shape.last {
            for edge in edges where reached.contains(start(of: edge)) {
                taken.insert(edge)
                reached.insert(end(of: edge))
            }
        }
        return edges.filter(taken.contains)
    }

    private func functions(layer: Int, to unit: Int) -> [Edge] {
        edges.filter { if case .function(layer, unit, _) = $0 { true } else { false } }
    }

    private func onward(layer: Int, unit: Int) -> [Edge] {
        (0..<shape.layers[layer + 1]).map { .weight(layer: layer + 1, to: $0, from: unit) }
    }
}
