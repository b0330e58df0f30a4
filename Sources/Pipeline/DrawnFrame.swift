import Encoding
import Plan

/// A frame on its way from the renderer to the encoder.
package struct DrawnFrame: Sendable {
    /// The picture; it goes back to its pool when it is encoded.
    package let picture: VideoFrame
    /// Its number in the film.
    package let index: Int
    /// Where it belongs.
    package let segment: Segment
    /// How long it took to draw and read back, in seconds.
    package let seconds: Double

    /// Makes it of its parts.
    package init(picture: VideoFrame, index: Int, segment: Segment, seconds: Double) {
        self.picture = picture
        self.index = index
        self.segment = segment
        self.seconds = seconds
    }
}
