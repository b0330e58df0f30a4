import SceneGraph

/// Where the graph's places stand in the world, seen nearly from the front.
struct GraphLayout: Sendable {
    /// Whether the numbers go from top to bottom instead of from left to right.
    let isUpright: Bool
    /// How far it reaches along the flow for what it reaches across.
    let stretch: Float

    private static let radius: Float = 0.44
    private static let biasRadius: Float = 0.2

    /// The middle of a place.
    func position(_ node: GraphNode) -> SIMD3<Float> {
        let place = place(node)
        // The first unit comes to stand on the left, and further out, for the labels between the units.
        return isUpright
            ? SIMD3(-place.y * 1.45, -place.x * stretch, place.z) : SIMD3(place.x * stretch, place.y, place.z)
    }

    /// How large a place is when nothing happens to it.
    func radius(_ node: GraphNode) -> Float { node.isBias ? GraphLayout.biasRadius : GraphLayout.radius }

    /// All places as the camera frames them, with room for what is written around them.
    var subject: [(center: SIMD3<Float>, radius: Float)] {
        GraphNode.allCases.flatMap { node in
            let center = position(node)
            let room = radius(node) + (node.isBias ? 0.35 : isUpright ? 0.5 : 0.65)
            // From top to bottom, words stand beside the places.
            let beside: SIMD3<Float> = isUpright ? [2.4, 0, 0] : .zero
            return [(center: center - beside, radius: room), (center: center + beside, radius: room)]
        }
    }

    /// Along the flow, across it, towards the eye.
    private func place(_ node: GraphNode) -> SIMD3<Float> {
        switch node {
        case .x1: [isUpright ? -6.9 : -6.0, 1.6, 0.0]
        case .x2: [isUpright ? -6.9 : -6.0, -1.6, 0.0]
        case .z1: [-2.2, 1.55, 0.6]
        case .b1: [isUpright ? -4.8 : -3.5, isUpright ? 2.15 : 2.9, 0.2]
        case .h1: [0.1, 1.55, 0.6]
        case .z2: [-2.2, -1.55, -0.6]
        case .b2: [isUpright ? -4.8 : -3.5, isUpright ? -2.15 : -2.9, -0.9]
        case .h2: [0.1, -1.55, -0.6]
        case .z3: [isUpright ? 3.3 : 2.7, 0, 0]
        case .b3: [isUpright ? 2.2 : 1.8, 1.95, -0.3]
        case .prediction: [isUpright ? 5.2 : 4.7, 0, 0.2]
        case .loss: [isUpright ? 7.0 : 6.9, 0, 0]
        case .y: isUpright ? [7.0, -2.0, 0] : [6.9, -2.5, 0]
        }
    }
}
