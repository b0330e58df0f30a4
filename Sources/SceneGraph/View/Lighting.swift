/// A small studio: one large key light, a cooler rim light and a sky above a ground.
///
/// Directions point from the subject to the light, in view space, so that the light stays with the camera as it drifts.
public struct Lighting: Sendable, Equatable {
    /// Towards the key light.
    public var keyDirection: SIMD3<Float>
    /// The key's colour times its strength.
    public var key: LinearColor
    /// Towards the rim light.
    public var rimDirection: SIMD3<Float>
    /// The rim light's colour times its strength.
    public var rim: LinearColor
    /// Light from straight above.
    public var sky: LinearColor
    /// Light from straight below.
    public var ground: LinearColor

    /// A studio from its lights.
    public init(
        keyDirection: SIMD3<Float>, key: LinearColor, rimDirection: SIMD3<Float>, rim: LinearColor, sky: LinearColor,
        ground: LinearColor
    ) {
        self.keyDirection = keyDirection
        self.key = key
        self.rimDirection = rimDirection
        self.rim = rim
        self.sky = sky
        self.ground = ground
    }
}
