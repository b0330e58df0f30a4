import SceneGraph

/// Where the graph's places stand in the world, seen nearly from the front.
struct GraphLayout: Sendable {
    /// Whether the numbers go from top to bottom instead of from left to right.
    let isUpright: Bool
    /// How far it reaches along the flow for what it reaches across.
    let stretch: Float
    /// How wide the widest number beside a place is, in ems; from top to bottom the graph makes room for it.
    let label: Float

    private static let biasRadius: Float = 0.2

    /// The middle of a place.
    func position(_ node: GraphNode) -> SIMD3<Float> {
        let place = isUpright ? downwards(node) : rightwards(node)
        return isUpright
            ? SIMD3(place.y, -place.x * stretch, place.z) : SIMD3(place.x * stretch, place.y, place.z)
    }

    /// How large a place is when nothing happens to it.
    func radius(_ node: GraphNode) -> Float { node.isBias ? GraphLayout.biasRadius : (isUpright ? 0.4 : 0.45) }

    /// All places as the camera frames them, with room for what is written around them.
    var subject: [(center: SIMD3<Float>, radius: Float)] {
        GraphNode.allCases.flatMap { node in
            let center = position(node)
            let room = radius(node) + (node.isBias && !isUpright ? 0.85 : isUpright ? 0.5 : 0.65)
            // From top to bottom, words stand beside the places.
            let beside: SIMD3<Float> = isUpright && !node.isBias ? [max(3, 3 * (label + 1.6) / 5.6), 0, 0] : .zero
            return [(center: center - beside, radius: room), (center: center + beside, radius: room)]
        }
    }

    /// Along the flow to the right, across it upwards, towards the eye.
    private func rightwards(_ node: GraphNode) -> SIMD3<Float> {
        switch node {
        case .x1: [-6.6, 1.6, 0.0]
        case .x2: [-6.6, -1.6, 0.0]
        case .z1: [-2.9, 1.55, 0.35]
        case .b1: [-4.2, 2.7, 0.2]
        case .h1: [-0.5, 1.55, 0.35]
        case .z2: [-2.9, -1.55, -0.35]
        case .b2: [-4.9, -2.9, -0.5]
        case .h2: [-0.5, -1.55, -0.35]
        case .z3: [2.3, 0, 0]
        case .b3: [3.6, 1.95, -0.3]
        case .prediction: [4.3, 0, 0.2]
        case .loss: [6.7, 0, 0]
        case .y: [6.7, -2.4, 0]
        }
    }

    /// Along the flow downwards, across it to the right, towards the eye. Biases stand on the outside, where there is room.
    private func downwards(_ node: GraphNode) -> SIMD3<Float> {
        switch node {
        case .x1: [0, -2.5, 0]
        case .x2: [0, 2.5, 0]
        case .z1: [3.2, -2.5, 0.4]
        case .b1: [2.25, -3.85, 0.3]
        case .h1: [4.5, -2.5, 0.4]
        case .z2: [3.2, 2.5, -0.4]
        case .b2: [2.25, 3.85, -0.3]
        case .h2: [4.5, 2.5, -0.4]
        case .z3: [6.35, 0, 0]
        case .b3: [6.75, -2.2, -0.2]
        case .prediction: [7.65, 0, 0.2]
        case .loss: [8.9, 0, 0]
        case .y: [8.9, 2.5, 0]
        }
    }
}
