/// A rectangle in the frame, in frame heights, y downwards.
struct Rectangle: Sendable, Equatable {
    var low: SIMD2<Float>
    var high: SIMD2<Float>

    init(low: SIMD2<Float>, high: SIMD2<Float>) {
        self.low = low
        self.high = high
    }

    init(corner: SIMD2<Float>, size: SIMD2<Float>) { self.init(low: corner, high: corner + size) }

    init(middle: SIMD2<Float>, size: SIMD2<Float>) { self.init(low: middle - size / 2, high: middle + size / 2) }

    var size: SIMD2<Float> { high - low }

    func contains(_ point: SIMD2<Float>) -> Bool {
        point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y
    }

    /// The area that both cover.
    func overlap(_ other: Rectangle) -> Float {
        let both = pointwiseMin(high, other.high) - pointwiseMax(low, other.low)
        return max(both.x, 0) * max(both.y, 0)
    }

    /// Larger on every side.
    func grown(by margin: Float) -> Rectangle { Rectangle(low: low - margin, high: high + margin) }
}
