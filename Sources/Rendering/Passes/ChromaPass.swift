import CGL

/// Makes the half-size chroma of a picture.
final class ChromaPass {
    private let program: ShaderProgram
    private let layout: VertexArray

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "fullscreen.vert", fragment: "chroma.frag")
        layout = VertexArray(context)
    }

    func draw(display: GLuint, into target: RenderTarget) {
        target.bind()
        glBindTextureUnit(0, display)
        program.use()
        layout.bind()
        glDrawArrays(GLenum(GL_TRIANGLES), 0, 3)
    }
}
