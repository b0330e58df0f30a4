/// A rectangle in frame heights, with y pointing down.
package struct Rectangle: Sendable, Equatable {
    package var low: SIMD2<Float>
    package var high: SIMD2<Float>

    @inlinable package init(low: SIMD2<Float>, high: SIMD2<Float>) {
        self.low = low
        self.high = high
    }

    @inlinable package init(corner: SIMD2<Float>, size: SIMD2<Float>) { self.init(low: corner, high: corner + size) }

    @inlinable package init(middle: SIMD2<Float>, size: SIMD2<Float>) {
        self.init(low: middle - size / 2, high: middle + size / 2)
    }

    @inlinable package var size: SIMD2<Float> { high - low }

    @inlinable package func contains(_ point: SIMD2<Float>) -> Bool {
        point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y
    }

    /// The area of the intersection with another rectangle.
    @inlinable package func overlap(_ other: Rectangle) -> Float {
        // By component: the generic functions on vectors are loops, and labels are compared millions of times.
        let width = min(high.x, other.high.x) - max(low.x, other.low.x)
        let height = min(high.y, other.high.y) - max(low.y, other.low.y)
        return max(width, 0) * max(height, 0)
    }

    /// The distance from a point to the rectangle; 0 inside.
    @inlinable package func distance(to point: SIMD2<Float>) -> Float {
        let beyond = pointwiseMax(pointwiseMax(low - point, point - high), .zero)
        return (beyond * beyond).sum().squareRoot()
    }

    /// The length of the part of a line inside; 0 if there is none (Liang and Barsky: "A new concept and method for
    /// line clipping", ACM Transactions on Graphics 3(1), 1984).
    @inlinable package func length(of line: (start: SIMD2<Float>, end: SIMD2<Float>)) -> Float {
        let along = line.end - line.start
        var (enter, leave): (Float, Float) = (0, 1)
        for axis in 0..<2 {
            if along[axis] == 0 {
                guard (low[axis]...high[axis]).contains(line.start[axis]) else { return 0 }
            } else {
                let ends = ((low[axis] - line.start[axis]) / along[axis], (high[axis] - line.start[axis]) / along[axis])
                enter = max(enter, min(ends.0, ends.1))
                leave = min(leave, max(ends.0, ends.1))
            }
        }
        return leave > enter ? (leave - enter) * (along * along).sum().squareRoot() : 0
    }

    /// The rectangle extended on every side.
    @inlinable package func grown(by margin: Float) -> Rectangle { Rectangle(low: low - margin, high: high + margin) }
}
