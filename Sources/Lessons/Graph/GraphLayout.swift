import SceneGraph

/// The positions of the graph's nodes in world space. The camera looks at them almost frontally.
struct GraphLayout: Sendable {
    let graph: Graph
    /// The positions before the graph is fitted to a frame.
    let placement: GraphPlacement
    /// Whether the signal flows from top to bottom instead of from left to right.
    let isUpright: Bool
    /// The scale along the flow, relative to the scale across it.
    let stretch: Float
    /// The width of the widest number beside a node, in ems; a graph from top to bottom leaves room for it.
    let label: Float

    private static let biasRadius: Float = 0.2

    /// Whether labels stand beside the nodes: in graphs from top to bottom in which no layer has more than two units.
    var writesBeside: Bool { isUpright && graph.shape.layers.allSatisfy { $0 <= 2 } }

    /// A node's centre.
    func position(_ node: Graph.Node) -> SIMD3<Float> {
        let place = (isUpright ? placement.downwards[node] : placement.rightwards[node]) ?? .zero
        return isUpright
            ? SIMD3(place.y, -place.x * stretch, place.z) : SIMD3(place.x * stretch, place.y, place.z)
    }

    /// A node's radius without animation.
    func radius(_ node: Graph.Node) -> Float {
        node.isBias ? GraphLayout.biasRadius : (isUpright ? 0.4 : 0.45)
    }

    /// Spheres that the camera has to frame: all nodes, with room for their labels.
    var subject: [(center: SIMD3<Float>, radius: Float)] {
        graph.nodes.flatMap { node in
            let center = position(node)
            // A graph from top to bottom with labels below its nodes needs room for the last of them.
            let below: Float = isUpright && !writesBeside && !node.isBias ? 0.45 : 0
            let room = radius(node) + (node.isBias && !isUpright ? 0.85 : isUpright ? 0.5 + below : 0.65)
            // In graphs from top to bottom, labels stand beside the nodes.
            let beside: SIMD3<Float> =
                writesBeside && !node.isBias ? [max(3, 3 * (label + 1.6) / 5.6), 0, 0] : .zero
            return [(center: center - beside, radius: room), (center: center + beside, radius: room)]
        }
    }
}
