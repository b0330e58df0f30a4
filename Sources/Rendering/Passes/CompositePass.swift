import CGL
import SceneGraph

/// Turns light into the picture: background, glow, tone curve, transfer function, dither; as RGB and as luma.
final class CompositePass {
    private let program: ShaderProgram
    private let layout: VertexArray

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "fullscreen.vert", fragment: "composite.frag")
        layout = VertexArray(context)
    }

    func draw(_ scene: Scene, light: GLuint, glow: GLuint, into target: RenderTarget) {
        let grade = scene.grade
        target.bind()
        glBindTextureUnit(0, light)
        glBindTextureUnit(1, glow)
        program.use()
        let background = scene.background
        let width = Float(target.width)
        let height = Float(target.height)
        let halfDiagonal = (width * width + height * height).squareRoot() / 2
        program.set(0, SIMD4(1 / width, 1 / height, grade.exposure, grade.vignette))
        program.set(1, grade.bloom.intensity, grade.bloom.pigment)
        program.set(2, background.inner.vector, 1 / (background.radius * background.radius))
        program.set(3, background.outer.vector, 0)
        program.set(
            4, SIMD4(background.center.x, background.center.y, width / halfDiagonal, height / halfDiagonal))
        layout.bind()
        glDrawArrays(GLenum(GL_TRIANGLES), 0, 3)
    }
}
