/// How much is written in the graph.
enum LabelDetail: Sendable {
    /// A symbol, the value and its gradient at each node, and a label at each edge.
    case full
    /// A value at each node, and labels only at the step's edges.
    case compact

    /// The detail that a graph has room for.
    ///
    /// - Parameter isSmall: Whether the frame has few pixels.
    init(_ graph: Graph, isSmall: Bool) {
        self = !isSmall && graph.parameterEdges.count <= 12 && graph.nodes.count <= 17 ? .full : .compact
    }
}
