/// What happens between the scene's light and the picture: exposure, bloom and vignette.
public struct Grade: Sendable, Equatable {
    /// Multiplies the light of everything but the background, before the tone curve. 1 leaves it.
    public var exposure: Float
    /// The glow around bright things.
    public var bloom: Bloom
    /// How much darker the corners are than the middle: 0 not at all, 1 black.
    public var vignette: Float

    /// A grade from its parts.
    public init(exposure: Float = 1, bloom: Bloom, vignette: Float = 0) {
        self.exposure = exposure
        self.bloom = bloom
        self.vignette = vignette
    }
}
