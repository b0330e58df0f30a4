import CGL
import SceneGraph

/// Draws drifting motes.
final class DustPass {
    private let program: ShaderProgram
    private let layout: VertexArray

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "dust.vert", fragment: "dust.frag")
        layout = VertexArray(context)
    }

    func draw(_ fields: [DrawList.Placed<DustField>]) {
        guard !fields.isEmpty else { return }
        program.use()
        layout.bind()
        for placed in fields {
            let field = placed.item
            program.set(0, placed.world)
            program.set(4, field.center, field.phase)
            program.set(5, field.halfExtent, field.drift)
            program.set(6, field.color.vector, field.opacity)
            program.set(7, field.size, 0)
            program.set(8, field.seed)
            glDrawArraysInstanced(GLenum(GL_TRIANGLE_STRIP), 0, 4, GLsizei(field.count))
        }
    }
}
