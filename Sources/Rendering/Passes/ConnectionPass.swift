import CGL
import SceneGraph

/// Draws filaments.
final class ConnectionPass {
    private let program: ShaderProgram
    private let layout: VertexArray

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "connection.vert", fragment: "connection.frag")
        layout = VertexArray(context)
        layout.describe(attributes: ConnectionBuffers.vectors, divisor: 1)
    }

    func draw(_ sets: [DrawList.Placed<ConnectionSet>], _ buffers: ConnectionBuffers) {
        guard !sets.isEmpty else { return }
        program.use()
        layout.bind()
        for placed in sets {
            let set = placed.item
            layout.attach(buffers.buffer(for: set.geometry), attributes: ConnectionBuffers.vectors)
            program.set(0, placed.world)
            program.set(4, set.positive.vector, set.additive)
            program.set(5, set.negative.vector, set.depthFade)
            program.set(6, SIMD4(set.width, set.opacity, set.flash, 0))
            program.set(7, set.flashPositive.vector, 0)
            program.set(8, set.flashNegative.vector, 0)
            glDrawArraysInstanced(GLenum(GL_TRIANGLE_STRIP), 0, 4, GLsizei(set.geometry.connections.count))
        }
    }
}
