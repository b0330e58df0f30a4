/// A part of the frame in normalized device coordinates: -1...1 in both directions, x to the right and y up.
package struct FrameRegion: Sendable, Equatable {
    package let low: SIMD2<Float>
    package let high: SIMD2<Float>

    /// The whole frame.
    package static let whole = FrameRegion(low: [-1, -1], high: [1, 1])

    package init(low: SIMD2<Float>, high: SIMD2<Float>) {
        self.low = low
        self.high = high
    }

    /// - Parameters:
    ///   - origin: The top left corner in frame heights, x to the right and y down.
    ///   - size: Width and height in frame heights.
    ///   - aspect: The frame's aspect ratio.
    package init(origin: SIMD2<Float>, size: SIMD2<Float>, aspect: Float) {
        let frame = SIMD2(aspect, 1)
        let start = origin / frame * 2 - 1
        let end = (origin + size) / frame * 2 - 1
        low = SIMD2(start.x, -end.y)
        high = SIMD2(end.x, -start.y)
    }
}
