import Encoding
import Plan

/// A frame on its way from the renderer to the encoder.
package struct DrawnFrame: Sendable {
    /// The picture's buffer; it returns to its pool after encoding.
    package let picture: VideoFrame
    /// The frame's index in the film.
    package let index: Int
    /// The segment that the frame belongs to.
    package let segment: Segment
    /// The time to draw and read back the frame, in seconds.
    package let seconds: Double

    package init(picture: VideoFrame, index: Int, segment: Segment, seconds: Double) {
        self.picture = picture
        self.index = index
        self.segment = segment
        self.seconds = seconds
    }
}
