/// How much is written at the graph.
enum LabelDetail: Sendable {
    /// A symbol, the number and its gradient at each node, and a label at each edge.
    case full
    /// A number at each node, and labels at the edges that the step is about.
    case compact

    /// What a graph has room for.
    init(_ graph: Graph) {
        self = graph.parameterEdges.count <= 12 && graph.nodes.count <= 17 ? .full : .compact
    }
}
