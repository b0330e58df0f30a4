import CGL
import SceneGraph

/// Draws filaments: as lines where a software renderer draws, which treats a wide line as one piece and a strip as two triangles that it
/// goes along one after the other; as strips elsewhere.
///
/// Either only says which pixels are looked at; the fragment shader covers them exactly.
final class ConnectionPass {
    private let program: ShaderProgram
    private let layout: VertexArray
    /// The widest line that the device draws, in pixels; 0 if lines are not used.
    private let widestLine: Float

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "connection.vert", fragment: "connection.frag")
        layout = VertexArray(context)
        layout.describe(attributes: ConnectionBuffers.vectors, divisor: 1)
        var range: [GLfloat] = [0, 0]
        glGetFloatv(GLenum(GL_ALIASED_LINE_WIDTH_RANGE), &range)
        widestLine = context.device.isSoftware ? range[1] : 0
    }

    func draw(_ sets: [DrawList.Placed<ConnectionSet>], _ buffers: ConnectionBuffers, _ frame: FrameUniforms) {
        program.use()
        layout.bind()
        for placed in sets {
            let set = placed.item
            let lineWidth = ConnectionPass.lineWidth(placed, frame)
            let asLines = lineWidth <= widestLine
            layout.attach(buffers.buffer(for: set.geometry), attributes: ConnectionBuffers.vectors)
            program.set(0, placed.world)
            program.set(4, set.positive.vector, set.additive)
            program.set(5, set.negative.vector, set.depthFade)
            program.set(6, SIMD4(set.width, set.opacity, set.flash, asLines ? 1 : 0))
            program.set(7, set.flashPositive.vector, 0)
            program.set(8, set.flashNegative.vector, 0)
            if asLines { glLineWidth(lineWidth) }
            glDrawArraysInstanced(
                GLenum(asLines ? GL_LINES : GL_TRIANGLE_STRIP), 0, asLines ? 2 : 4,
                GLsizei(set.geometry.connections.count))
        }
    }

    /// How wide lines have to be, in pixels, for all pixels that a set's widest filament can touch.
    private static func lineWidth(_ placed: DrawList.Placed<ConnectionSet>, _ frame: FrameUniforms) -> Float {
        let set = placed.item
        let center = placed.world.transform(point: set.geometry.center)
        let nearest = (center - frame.eye).length - set.geometry.reach * placed.world.largestScale
        let widest = set.width * (1 + 1.5 * set.flash) / (frame.pixel * max(nearest, frame.near))
        // OpenGL measures a line's width along an axis of the frame; the rest is for what rounding moves.
        return (widest + 1) * Float(2).squareRoot() + 0.1
    }
}
