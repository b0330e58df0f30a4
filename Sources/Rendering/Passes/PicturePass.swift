import CGL

/// Turns light into the picture as RGB: background, glow, tone curve, transfer function, dither.
final class PicturePass {
    private let program: DevelopingProgram
    private let target: RenderTarget

    init(_ context: RenderContext, width: Int, height: Int) throws(RenderingError) {
        program = DevelopingProgram(context, fragment: "picture.frag")
        target = try RenderTarget(context, width: width, height: height, formats: [GL_RGBA8])
    }

    /// Makes the picture.
    func draw(_ development: Development) throws(RenderingError) {
        try program.draw(development, into: target)
    }

    /// Copies the picture as three bytes a pixel, without gaps.
    func read(into memory: UnsafeMutableRawPointer) {
        target.read(attachment: 0, format: GL_RGB, type: GL_UNSIGNED_BYTE, lineLength: target.width, into: memory)
    }
}
