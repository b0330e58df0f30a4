extension GraphPlacement {
    /// The positions of the nodes of two inputs, two hidden units and an output, chosen by hand so that biases are clear
    /// of edges.
    ///
    /// - Precondition: The network has these layers, and biases.
    static func twoTwoOne(_ graph: Graph) -> GraphPlacement {
        let rightwards: [SIMD3<Float>] = [
            // x1, x2 and y; b1, b2 and b3
            [-6.6, 1.6, 0.0], [-6.6, -1.6, 0.0], [6.7, -2.4, 0],
            [-4.2, 2.7, 0.2], [-4.9, -2.9, -0.5], [3.6, 1.95, -0.3],
            // z1 and h1; z2 and h2
            [-2.9, 1.55, 0.35], [-0.5, 1.55, 0.35], [-2.9, -1.55, -0.35], [-0.5, -1.55, -0.35],
            // z3, the prediction, the loss
            [2.3, 0, 0], [4.3, 0, 0.2], [6.7, 0, 0],
        ]
        // Biases are on the outside, where there is room.
        let downwards: [SIMD3<Float>] = [
            [0, -2.5, 0], [0, 2.5, 0], [10.75, 2.5, 0],
            [2.75, -3.85, 0.3], [2.75, 3.85, -0.3], [8.2, -2.4, -0.2],
            [3.8, -2.5, 0.4], [5.5, -2.5, 0.4], [3.8, 2.5, -0.4], [5.5, 2.5, -0.4],
            [7.75, 0, 0], [9.35, 0, 0.2], [10.75, 0, 0],
        ]
        return GraphPlacement(
            rightwards: Dictionary(uniqueKeysWithValues: zip(graph.nodes, rightwards)),
            downwards: Dictionary(uniqueKeysWithValues: zip(graph.nodes, downwards)))
    }
}
