import SceneGraph

/// The axes of a staged network: along the flow from input to output, and the two across it in which a layer lies.
package struct FlowDirection: Sendable {
    package let along: SIMD3<Float>
    package let acrossUp: SIMD3<Float>
    package let acrossDepth: SIMD3<Float>

    /// From left to right; layers stand upright.
    package static let rightwards = FlowDirection(along: [1, 0, 0], acrossUp: [0, 1, 0], acrossDepth: [0, 0, 1])
    /// From top to bottom; layers lie flat.
    package static let downwards = FlowDirection(along: [0, -1, 0], acrossUp: [1, 0, 0], acrossDepth: [0, 0, 1])
}
