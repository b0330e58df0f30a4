import SceneGraph

/// Where the graph's nodes stand in the world, seen nearly from the front.
struct GraphLayout: Sendable {
    let graph: Graph
    /// Where they stand before the graph is fitted into a frame.
    let placement: GraphPlacement
    /// Whether the numbers go from top to bottom instead of from left to right.
    let isUpright: Bool
    /// How far it reaches along the flow for what it reaches across.
    let stretch: Float
    /// How wide the widest number beside a node is, in ems; from top to bottom the graph makes room for it.
    let label: Float

    private static let biasRadius: Float = 0.2

    /// Whether what is written at the nodes stands beside them: from top to bottom, where no layer has more than two.
    var writesBeside: Bool { isUpright && graph.shape.layers.allSatisfy { $0 <= 2 } }

    /// The middle of a node.
    func position(_ node: Graph.Node) -> SIMD3<Float> {
        let place = (isUpright ? placement.downwards[node] : placement.rightwards[node]) ?? .zero
        return isUpright
            ? SIMD3(place.y, -place.x * stretch, place.z) : SIMD3(place.x * stretch, place.y, place.z)
    }

    /// How large a node is when nothing happens to it.
    func radius(_ node: Graph.Node) -> Float {
        node.isBias ? GraphLayout.biasRadius : (isUpright ? 0.4 : 0.45)
    }

    /// All nodes as the camera frames them, with room for what is written around them.
    var subject: [(center: SIMD3<Float>, radius: Float)] {
        graph.nodes.flatMap { node in
            let center = position(node)
            let room = radius(node) + (node.isBias && !isUpright ? 0.85 : isUpright ? 0.5 : 0.65)
            // From top to bottom, words stand beside the nodes.
            let beside: SIMD3<Float> =
                writesBeside && !node.isBias ? [max(3, 3 * (label + 1.6) / 5.6), 0, 0] : .zero
            return [(center: center - beside, radius: room), (center: center + beside, radius: room)]
        }
    }
}
