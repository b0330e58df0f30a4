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
    /// The distance that is in focus; nil for the target's.
    public var focus: Float?
    /// How fast things blur off the focus: the radius of a far point's circle of confusion, in frame heights. 0 keeps
    /// everything but dust sharp.
    public var aperture: Float

    /// A camera from its parts.
    public init(
        eye: SIMD3<Float>, target: SIMD3<Float>, up: SIMD3<Float> = [0, 1, 0], verticalFieldOfView: Float,
        near: Float, far: Float, focus: Float? = nil, aperture: Float = 0
    ) {
        self.eye = eye
        self.target = target
        self.up = up
        self.verticalFieldOfView = verticalFieldOfView
        self.near = near
        self.far = far
        self.focus = focus
        self.aperture = aperture
    }

    /// World to view.
    public var view: Matrix4 { .lookAt(eye: eye, target: target, up: up) }

    /// View to clip space, for a frame of the given width over height.
    public func projection(aspect: Float) -> Matrix4 {
        .perspective(verticalFieldOfView: verticalFieldOfView, aspect: aspect, near: near, far: far)
    }

    /// Where a point of the world is seen, in frame heights from the frame's top left corner; nil if it lies behind the eye.
    ///
    /// - Parameter aspect: The frame's width over its height.
    public func frameHeights(of point: SIMD3<Float>, aspect: Float) -> SIMD2<Float>? {
        let clip = (projection(aspect: aspect) * view) * SIMD4(point, 1)
        guard clip.w > 0 else { return nil }
        return SIMD2((clip.x / clip.w + 1) / 2 * aspect, (1 - clip.y / clip.w) / 2)
    }
}
