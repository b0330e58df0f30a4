/// What happens between the scene's light and the picture: exposure, bloom, vignette, and a fade.
public struct Grade: Sendable, Equatable {
    /// Multiplies the light of everything but the background, before the tone curve. 1 leaves it.
    public var exposure: Float
    /// The glow around bright things.
    public var bloom: Bloom
    /// How much darker the corners are than the middle: 0 not at all, 1 black.
    public var vignette: Float
    /// How much of the picture is seen, 0...1, text in front of it included; the rest is the background. 1 is no fade.
    public var visibility: Float

    /// A grade from its parts.
    public init(exposure: Float = 1, bloom: Bloom, vignette: Float = 0, visibility: Float = 1) {
        self.exposure = exposure
        self.bloom = bloom
        self.vignette = vignette
        self.visibility = visibility
    }
}
