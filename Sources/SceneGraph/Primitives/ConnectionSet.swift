/// Filaments: thin lines whose tint tells the weight's sign and whose opacity tells its size.
public struct ConnectionSet: Sendable, Equatable {
    /// The lines and what they carry.
    public var geometry: ConnectionGeometry
    /// The tint of a positive weight.
    public var positive: LinearColor
    /// The tint of a negative weight.
    public var negative: LinearColor
    /// The width in world units; a line thinner than a pixel fades instead of breaking up.
    public var width: Float
    /// The opacity of the largest weight at rest, 0...1; others are fainter in proportion.
    public var opacity: Float
    /// The same where signals or errors pass.
    public var activeOpacity: Float
    /// The same for the filaments that matter most there; between them and the others it follows the square of their focus.
    public var leadingOpacity: Float
    /// 0: filaments cover what lies behind (pigment). 1: they add light.
    public var additive: Float
    /// How much fainter a filament is at the far side of the scene than at the near side, 0...1.
    public var depthFade: Float
    /// How strongly every filament flashes by its weight gradient: 0 not at all, 1 at the height of an update.
    public var flash: Float
    /// The colours of a flash: of a weak, a middling and a strong error at the connection's end, as of backward sparks.
    public var flashPalette: [LinearColor]
    /// How far the weights have changed, 0...1: from those before the update to those after it.
    public var change: Float
    /// How plainly the change is shown, 0...1: filaments of weights that grow get wider, of those that shrink narrower, by the root of the
    /// gradient's share of the largest.
    public var emphasis: Float
    /// How active the forward pass is at the filaments' starts and ends, 0...1. There they take `activeOpacity`, and those that matter
    /// little to the result step back.
    public var forward: SIMD2<Float>
    /// How active the backward pass is at the filaments' starts and ends, 0...1. There they take `activeOpacity` and the error's colour,
    /// and those that carry little error step back.
    public var backward: SIMD2<Float>
    /// The tint at rest, whatever the sign.
    public var neutral: LinearColor
    /// How much of the sign's tint shows at the filaments' starts and ends, 0...1; the rest is `neutral`.
    public var tint: SIMD2<Float>

    /// A set from its parts.
    ///
    /// - Precondition: `flashPalette` has three colours.
    public init(
        geometry: ConnectionGeometry, positive: LinearColor, negative: LinearColor, width: Float, opacity: Float,
        additive: Float, depthFade: Float = 0, flash: Float = 0,
        flashPalette: [LinearColor] = [.black, .black, .black], change: Float = 0, emphasis: Float = 0,
        activeOpacity: Float? = nil, leadingOpacity: Float? = nil,
        forward: SIMD2<Float> = .zero, backward: SIMD2<Float> = .zero,
        neutral: LinearColor = .black, tint: SIMD2<Float> = SIMD2(1, 1)
    ) {
        precondition(flashPalette.count == 3, "a flash has three colours")
        self.geometry = geometry
        self.positive = positive
        self.negative = negative
        self.width = width
        self.opacity = opacity
        self.activeOpacity = activeOpacity ?? opacity
        self.leadingOpacity = leadingOpacity ?? self.activeOpacity
        self.additive = additive
        self.depthFade = depthFade
        self.flash = flash
        self.flashPalette = flashPalette
        self.change = change
        self.emphasis = emphasis
        self.forward = forward
        self.backward = backward
        self.neutral = neutral
        self.tint = tint
    }
}
