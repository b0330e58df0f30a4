/// A rectangle along the frame's axes, perhaps with round corners.
public struct Panel: Sendable, Equatable {
    /// The top left corner, in frame heights.
    public var origin: SIMD2<Float>
    /// Width and height, in frame heights.
    public var size: SIMD2<Float>
    /// The corners' radius, in frame heights, up to half of the smaller side.
    public var cornerRadius: Float
    /// What fills it.
    public var fill: LinearColor
    /// How much the fill covers, 0...1.
    public var fillOpacity: Float
    /// The line along its inner edge.
    public var border: LinearColor
    /// That line's width, in frame heights; 0 for none.
    public var borderWidth: Float
    /// The opacity of the whole, 0...1.
    public var opacity: Float

    /// A panel from its parts.
    public init(
        origin: SIMD2<Float>, size: SIMD2<Float>, cornerRadius: Float = 0, fill: LinearColor, fillOpacity: Float = 1,
        border: LinearColor = .black, borderWidth: Float = 0, opacity: Float = 1
    ) {
        self.origin = origin
        self.size = size
        self.cornerRadius = cornerRadius
        self.fill = fill
        self.fillOpacity = fillOpacity
        self.border = border
        self.borderWidth = borderWidth
        self.opacity = opacity
    }
}
