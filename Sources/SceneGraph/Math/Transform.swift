/// Scale, then rotation, then translation: where a node stands in its parent.
public struct Transform: Sendable, Equatable {
    /// Where the node's origin lies in its parent.
    public var translation: SIMD3<Float>
    /// The axis of rotation; need not have length 1. Ignored when `angle` is 0.
    public var axis: SIMD3<Float>
    /// The angle of rotation about `axis`, in radians, right-handed.
    public var angle: Float
    /// The factor for each axis, before the rotation.
    public var scale: SIMD3<Float>

    /// A transform; by default the one that changes nothing.
    public init(
        translation: SIMD3<Float> = .zero, axis: SIMD3<Float> = [0, 1, 0], angle: Float = 0,
        scale: SIMD3<Float> = .one
    ) {
        self.translation = translation
        self.axis = axis
        self.angle = angle
        self.scale = scale
    }

    /// The transform that changes nothing.
    public static let identity = Transform()

    /// The matrix that takes the node's coordinates to its parent's.
    public var matrix: Matrix4 {
        Matrix4.translation(translation) * rotation * Matrix4.scale(scale)
    }

    /// Rodrigues' rotation formula as a matrix.
    private var rotation: Matrix4 {
        guard angle != 0 else { return .identity }
        let a = axis.normalized
        let (s, c) = sineCosine(angle)
        let t = 1 - c
        return Matrix4(
            [t * a.x * a.x + c, t * a.x * a.y + s * a.z, t * a.x * a.z - s * a.y, 0],
            [t * a.x * a.y - s * a.z, t * a.y * a.y + c, t * a.y * a.z + s * a.x, 0],
            [t * a.x * a.z + s * a.y, t * a.y * a.z - s * a.x, t * a.z * a.z + c, 0],
            [0, 0, 0, 1])
    }
}
