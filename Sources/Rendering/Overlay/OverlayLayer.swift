import CGL

/// The flat layer in front of a picture, drawn.
struct OverlayLayer {
    /// Premultiplied, encoded, the top line first.
    let texture: GLuint
    /// The part that holds anything: left, top, right and bottom in pixels.
    let covered: SIMD4<Int32>
}
