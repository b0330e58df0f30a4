import SceneGraph

/// The positions of the graph's nodes before they are fitted to a frame, as (along the flow, across it, towards the
/// camera). In wide frames the flow goes to the right and across is up; in tall frames the flow goes down and across is
/// to the right.
public struct GraphPlacement: Sendable {
    /// Positions for a graph from left to right.
    public let rightwards: [Graph.Node: SIMD3<Float>]
    /// Positions for a graph from top to bottom.
    public let downwards: [Graph.Node: SIMD3<Float>]

    /// A placement with given positions.
    ///
    /// - Precondition: Both have a position for every node.
    public init(rightwards: [Graph.Node: SIMD3<Float>], downwards: [Graph.Node: SIMD3<Float>]) {
        self.rightwards = rightwards
        self.downwards = downwards
    }

    /// A placement computed from the network: layers in columns or rows, each unit's bias before it, the loss behind
    /// the predictions.
    public init(_ graph: Graph) {
        if graph.shape.layers == [2, 2, 1], graph.shape.hasBiases, graph.shape.output != .softmax {
            self = .twoTwoOne(graph)
            return
        }
        rightwards = Self.arranged(
            graph, Steps(sum: 3.7, activation: 2.4, nextSum: 2.8, prediction: 2, loss: 2.4, target: 2.4),
            spacing: { [0, 3.2, 2.6, 2.3, 2.1, 2][min($0, 6) - 1] }, bias: SIMD2(-1.2, 0.48))
        downwards = Self.arranged(
            graph, Steps(sum: 3.2, activation: 1.7, nextSum: 2.4, prediction: 1.7, loss: 1.7, target: 0),
            spacing: { [0, 5, 3.3, 2.6, 2.2, 2][min($0, 6) - 1] }, bias: SIMD2(-1, 0.45))
    }

    /// The distances between consecutive nodes along the flow.
    private struct Steps {
        let sum: Float
        let activation: Float
        let nextSum: Float
        let prediction: Float
        let loss: Float
        /// The distance of several targets behind the loss.
        let target: Float
    }

    /// - Parameters:
    ///   - spacing: The distance between neighbours, for a number of units.
    ///   - bias: A bias's offset from its unit's pre-activation: along the flow, and across it as a share of the
    ///     spacing.
    private static func arranged(
        _ graph: Graph, _ steps: Steps, spacing: (Int) -> Float, bias: SIMD2<Float>
    ) -> [Graph.Node: SIMD3<Float>] {
        let shape = graph.shape
        var places: [Graph.Node: SIMD3<Float>] = [:]
        func across(_ index: Int, of count: Int) -> Float {
            spacing(count) * (Float(count - 1) / 2 - Float(index))
        }
        func depth(_ index: Int) -> Float { index.isMultiple(of: 2) ? 0.35 : -0.35 }
        for index in 0..<shape.layers[0] { places[.input(index)] = [0, across(index, of: shape.layers[0]), 0] }
        var along: Float = 0
        for layer in 1...shape.last {
            along += layer == 1 ? steps.sum : steps.nextSum
            let count = shape.layers[layer]
            let isLast = layer == shape.last
            for unit in 0..<count {
                let row = across(unit, of: count)
                let towards = count > 1 ? depth(unit) : 0
                places[.sum(layer: layer, unit: unit)] = [along, row, towards]
                // The last unit's bias is on the outside, where there is room.
                let side: Float = unit == count - 1 && count > 1 ? -1 : 1
                places[.bias(layer: layer, unit: unit)] = [
                    along + bias.x, row + side * bias.y * max(spacing(count), 2), towards - 0.2,
                ]
                let signal: Graph.Node = isLast ? .prediction(unit) : .activation(layer: layer, unit: unit)
                places[signal] = [along + (isLast ? steps.prediction : steps.activation), row, towards]
            }
            along += isLast ? steps.prediction : steps.activation
        }
        along += steps.loss
        places[.loss] = [along, 0, 0]
        let outputs = shape.outputCount
        for index in 0..<outputs {
            places[.target(index)] =
                outputs == 1
                ? [along, steps.target > 0 ? -2.4 : 2.5, 0]
                : [along + max(steps.target, 1.7), across(index, of: outputs), 0]
        }
        return places
    }
}
