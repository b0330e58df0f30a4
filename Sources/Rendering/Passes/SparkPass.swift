import CGL
import SceneGraph

/// Draws sparks, each from its number and the time alone.
final class SparkPass {
    private let program: ShaderProgram
    private let layout: VertexArray

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "spark.vert", fragment: "spark.frag")
        layout = VertexArray(context)
        layout.describe(attributes: ConnectionBuffers.vectors, divisor: 1)
    }

    func draw(_ fields: [DrawList.Placed<SparkField>], _ buffers: ConnectionBuffers) {
        guard !fields.isEmpty else { return }
        program.use()
        layout.bind()
        for placed in fields {
            let field = placed.item
            let count = field.geometry.connections.count * field.sparksPerConnection
            guard count > 0 else { continue }
            layout.attach(buffers.buffer(for: field.geometry), attributes: ConnectionBuffers.vectors)
            layout.setDivisor(field.sparksPerConnection)
            program.set(0, placed.world)
            program.set(4, SIMD4(field.progress, field.travel, field.burst, field.tail))
            program.set(5, SIMD4(field.size, field.gain, field.pigment, field.direction == .forward ? 1 : -1))
            for (i, color) in field.palette.enumerated() { program.set(6 + GLint(i), color.vector, 0) }
            program.set(9, UInt32(field.sparksPerConnection), field.seed)
            program.set(10, field.crowding, field.change)
            glDrawArraysInstanced(GLenum(GL_TRIANGLES), 0, 3, GLsizei(count))
        }
    }
}
