import Encoding

/// A frame on its way from the renderer to the encoder.
struct DrawnFrame: Sendable {
    /// The picture; it goes back to its pool when it is encoded.
    let picture: VideoFrame
    /// Its number in the film.
    let index: Int
    /// Where it belongs.
    let segment: Segment
    /// How long it took to draw and read back, in seconds.
    let seconds: Double
}
