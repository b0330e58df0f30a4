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
    /// The opacity of the largest weight, 0...1; others are fainter in proportion.
    public var opacity: Float
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
    /// How much filaments that matter little to the forward pass step back, 0...1.
    public var forwardFocus: Float
    /// How much filaments that carry little error step back, 0...1.
    public var backwardFocus: Float

    /// A set from its parts.
    ///
    /// - Precondition: `flashPalette` has three colours.
    public init(
        geometry: ConnectionGeometry, positive: LinearColor, negative: LinearColor, width: Float, opacity: Float,
        additive: Float, depthFade: Float = 0, flash: Float = 0,
        flashPalette: [LinearColor] = [.black, .black, .black], change: Float = 0, emphasis: Float = 0,
        forwardFocus: Float = 0, backwardFocus: Float = 0
    ) {
        precondition(flashPalette.count == 3, "a flash has three colours")
        self.geometry = geometry
        self.positive = positive
        self.negative = negative
        self.width = width
        self.opacity = opacity
        self.additive = additive
        self.depthFade = depthFade
        self.flash = flash
        self.flashPalette = flashPalette
        self.change = change
        self.emphasis = emphasis
        self.forwardFocus = forwardFocus
        self.backwardFocus = backwardFocus
    }
}
