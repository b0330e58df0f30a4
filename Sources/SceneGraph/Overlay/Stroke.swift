/// A line through points with round ends and joints, covering as one piece.
public struct Stroke: Sendable, Equatable {
    /// In frame heights; a single point is a dot.
    public var points: [SIMD2<Float>]
    /// The line's width, in frame heights.
    public var width: Float
    /// Its colour.
    public var color: LinearColor
    /// 0...1.
    public var opacity: Float

    /// A line from its parts.
    public init(points: [SIMD2<Float>], width: Float, color: LinearColor, opacity: Float = 1) {
        self.points = points
        self.width = width
        self.color = color
        self.opacity = opacity
    }
}
