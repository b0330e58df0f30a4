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
    /// The flash of a gradient that raises the loss (the weight will go down).
    public var flashPositive: LinearColor
    /// The flash of a gradient that lowers the loss (the weight will go up).
    public var flashNegative: LinearColor

    /// A set from its parts.
    public init(
        geometry: ConnectionGeometry, positive: LinearColor, negative: LinearColor, width: Float, opacity: Float,
        additive: Float, depthFade: Float = 0, flash: Float = 0, flashPositive: LinearColor = .black,
        flashNegative: LinearColor = .black
    ) {
        self.geometry = geometry
        self.positive = positive
        self.negative = negative
        self.width = width
        self.opacity = opacity
        self.additive = additive
        self.depthFade = depthFade
        self.flash = flash
        self.flashPositive = flashPositive
        self.flashNegative = flashNegative
    }
}
