import SceneGraph

/// Where the graph's places stand in the world: inputs to the left, the loss to the right, seen nearly from the front.
struct GraphLayout: Sendable {
    /// How wide the graph is for its height; the columns move together or apart.
    let stretch: Float

    /// The radius of a place.
    static let radius: Float = 0.46
    private static let biasRadius: Float = 0.2

    /// The middle of a place.
    func position(_ node: GraphNode) -> SIMD3<Float> {
        let place = GraphLayout.place(node)
        return SIMD3(place.x * stretch, place.y, place.z)
    }

    /// How large a place is when nothing happens to it.
    func radius(_ node: GraphNode) -> Float { node.isBias ? GraphLayout.biasRadius : GraphLayout.radius }

    /// All places as the camera frames them, with room for what is written around them.
    var subject: [(center: SIMD3<Float>, radius: Float)] {
        GraphNode.allCases.map { (center: position($0), radius: radius($0) + 0.55) }
    }

    private static func place(_ node: GraphNode) -> SIMD3<Float> {
        switch node {
        case .x1: [-6.0, 1.55, 0.0]
        case .x2: [-6.0, -1.55, 0.0]
        case .z1: [-2.2, 1.55, 0.6]
        case .b1: [-3.5, 3.0, 0.2]
        case .h1: [0.1, 1.55, 0.6]
        case .z2: [-2.2, -1.55, -0.6]
        case .b2: [-3.5, -3.0, -0.9]
        case .h2: [0.1, -1.55, -0.6]
        case .z3: [2.7, 0, 0]
        case .b3: [1.8, 1.95, -0.3]
        case .prediction: [4.7, 0, 0.2]
        case .loss: [6.9, 0, 0]
        case .y: [6.9, -2.5, 0]
        }
    }
}
