import SceneGraph

/// The axes of a 3D network: along the signal flow from input to output, and the two axes across it that span a layer.
package struct FlowDirection: Sendable {
    package let along: SIMD3<Float>
    package let acrossUp: SIMD3<Float>
    package let acrossDepth: SIMD3<Float>

    /// From left to right; layers are vertical.
    package static let rightwards = FlowDirection(along: [1, 0, 0], acrossUp: [0, 1, 0], acrossDepth: [0, 0, 1])
    /// From top to bottom; layers are horizontal.
    package static let downwards = FlowDirection(along: [0, -1, 0], acrossUp: [1, 0, 0], acrossDepth: [0, 0, 1])
}
