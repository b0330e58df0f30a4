/// A radial gradient behind everything, in linear light.
public struct Background: Sendable, Equatable {
    /// The colour at `center`.
    public var inner: LinearColor
    /// The colour at `radius` and beyond.
    public var outer: LinearColor
    /// Where the gradient starts, in units of the frame: (0, 0) is bottom left, (1, 1) top right.
    public var center: SIMD2<Float>
    /// Where it ends, in units of half the frame's diagonal.
    public var radius: Float

    /// How much spheres and meshes at the far side of the scene take on `inner`, 0...1: aerial perspective.
    public var haze: Float

    /// A gradient from its parts.
    public init(
        inner: LinearColor, outer: LinearColor, center: SIMD2<Float> = [0.5, 0.5], radius: Float = 1, haze: Float = 0
    ) {
        self.inner = inner
        self.outer = outer
        self.center = center
        self.radius = radius
        self.haze = haze
    }
}
