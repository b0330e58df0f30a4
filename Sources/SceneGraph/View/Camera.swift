/// A perspective camera.
public struct Camera: Sendable, Equatable {
    /// Where the eye is, in world units.
    public var eye: SIMD3<Float>
    /// What the centre of the frame looks at.
    public var target: SIMD3<Float>
    /// Which way is up; need not be perpendicular to the line of sight.
    public var up: SIMD3<Float>
    /// In radians.
    public var verticalFieldOfView: Float
    /// The distance of the near plane; nothing nearer is drawn.
    public var near: Float
    /// The distance of the far plane.
    public var far: Float

    /// A camera from its parts.
    public init(
        eye: SIMD3<Float>, target: SIMD3<Float>, up: SIMD3<Float> = [0, 1, 0], verticalFieldOfView: Float,
        near: Float, far: Float
    ) {
        self.eye = eye
        self.target = target
        self.up = up
        self.verticalFieldOfView = verticalFieldOfView
        self.near = near
        self.far = far
    }

    /// World to view.
    public var view: Matrix4 { .lookAt(eye: eye, target: target, up: up) }

    /// View to clip space, for a frame of the given width over height.
    public func projection(aspect: Float) -> Matrix4 {
        .perspective(verticalFieldOfView: verticalFieldOfView, aspect: aspect, near: near, far: far)
    }
}
