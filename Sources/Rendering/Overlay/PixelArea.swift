/// A rectangle of whole pixels, y downwards; the end is not in it.
struct PixelArea: Equatable {
    var start: SIMD2<Int>
    var end: SIMD2<Int>

    /// No pixel at all.
    static let empty = PixelArea(start: .zero, end: .zero)

    /// Every pixel that a rectangle touches, and one more around it. Takes any numbers.
    init(low: SIMD2<Float>, high: SIMD2<Float>) {
        start = SIMD2(wholePixels: low.rounded(.down)) &- 1
        end = SIMD2(wholePixels: high.rounded(.up)) &+ 1
    }

    init(start: SIMD2<Int>, end: SIMD2<Int>) {
        self.start = start
        self.end = end
    }

    var size: SIMD2<Int> { end &- start }

    /// How many pixels there are.
    var count: Int { isEmpty ? 0 : size.x * size.y }

    var isEmpty: Bool { size.x <= 0 || size.y <= 0 }

    func overlaps(_ other: PixelArea) -> Bool { !intersection(other).isEmpty }

    func intersection(_ other: PixelArea) -> PixelArea {
        PixelArea(start: pointwiseMax(start, other.start), end: pointwiseMin(end, other.end))
    }

    /// The smallest one around both.
    func union(_ other: PixelArea) -> PixelArea {
        if isEmpty { return other }
        return other.isEmpty
            ? self : PixelArea(start: pointwiseMin(start, other.start), end: pointwiseMax(end, other.end))
    }
}
