import FilmKit
import SceneGraph
import Timeline

/// A number on its way through the frame, between the graph and the equations.
struct NumberFlight {
    /// The number.
    let box: GlyphBox
    let color: ThemeColor
    /// The starts of its baseline and its sizes, at the beginning and at the end.
    let from: (place: SIMD2<Float>, size: Float)
    let to: (place: SIMD2<Float>, size: Float)
    /// The smallest size.
    let smallest: Float
    /// The linear progress, 0...1.
    let run: Double

    /// The rise of the path's middle above the straight line, in frame heights.
    private static let arc: Float = 0.05
    private static let padding = SIMD2<Float>(0.006, 0.002)
    /// The depth by which it has to reach into other text to be hidden, in frame heights.
    private static let hiding: Float = 0.008

    /// The number with a background that keeps it legible over edges. It is hidden where it would cover other text,
    /// as at its start, where it lies over itself.
    ///
    /// - Returns: The number, the start of its baseline, and what it covers.
    func block(
        _ pen: Pen, covering texts: [Rectangle]
    ) -> (block: Block, baseline: SIMD2<Float>, area: Rectangle) {
        let eased = Float(Easing.easeInOutCubic(run))
        let size = max(from.size + (to.size - from.size) * eased, smallest)
        let rise = SIMD2<Float>(0, -4 * Self.arc * eased * (1 - eased))
        let place = from.place + (to.place - from.place) * eased + rise
        let room = Rectangle(
            low: place - SIMD2(0, box.height * size) - Self.padding,
            high: place + SIMD2(box.width * size, box.depth * size) + Self.padding)
        let depth = texts.reduce(Float(0)) { max($0, room.depth(of: $1)) }
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.006, fill: pen.theme.panel.linear, fillOpacity: 0.85)
        let number = Block.panel(panel, padding: Self.padding, pen.block(box, size, color))
        return (
            .faded(max(0, 1 - depth / Self.hiding), number), SIMD2(place.x - Self.padding.x, place.y), room
        )
    }
}

extension Rectangle {
    /// How far another rectangle reaches into this one: the smaller side of the intersection; 0 if there is none.
    fileprivate func depth(of other: Rectangle) -> Float {
        let both = pointwiseMin(high, other.high) - pointwiseMax(low, other.low)
        return max(0, both.min())
    }
}
