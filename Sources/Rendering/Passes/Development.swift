import CGL
import SceneGraph

/// What the shaders that turn a scene's light into a picture need to know.
struct Development {
    /// The texture of the scene's light.
    let light: GLuint
    /// The texture of its glow.
    let glow: GLuint
    /// The texture of what lies in front of the picture; nil for nothing.
    let overlay: GLuint?
    /// How much of the picture is seen; nil for all of it.
    let visibility: Float?
    private let frame: SIMD4<Float>
    private let bloom: SIMD2<Float>
    private let inner: SIMD4<Float>
    private let outer: SIMD4<Float>
    private let gradient: SIMD4<Float>

    /// - Parameters:
    ///   - width: The picture's width in pixels.
    ///   - height: Its height.
    init(_ scene: Scene, width: Int, height: Int, light: GLuint, glow: GLuint, overlay: GLuint?) {
        self.light = light
        self.glow = glow
        self.overlay = overlay
        let grade = scene.grade
        visibility = grade.visibility < 1 ? max(grade.visibility, 0) : nil
        let background = scene.background
        let width = Float(width)
        let height = Float(height)
        let halfDiagonal = (width * width + height * height).squareRoot() / 2
        frame = SIMD4(1 / width, 1 / height, grade.exposure, grade.vignette)
        bloom = SIMD2(grade.bloom.intensity, grade.bloom.pigment)
        inner = SIMD4(background.inner.vector, 1 / (background.radius * background.radius))
        outer = SIMD4(background.outer.vector, 0)
        gradient = SIMD4(background.center.x, background.center.y, width / halfDiagonal, height / halfDiagonal)
    }

    /// The names that its shader finds defined.
    var defines: [String] { (overlay == nil ? [] : ["OVERLAY"]) + (visibility == nil ? [] : ["FADE"]) }

    /// Draws all of a target with a shader that includes `develop.glsl`, compiled with its ``defines``.
    func draw(with program: borrowing ShaderProgram, layout: borrowing VertexArray, into target: RenderTarget) {
        target.bind()
        // Loading from an image takes a third of the time of fetching from a texture on a CPU: no filter, no call.
        for (unit, texture) in [light, glow].enumerated() {
            glBindImageTexture(
                GLuint(unit), texture, 0, GLboolean(GL_FALSE), 0, GLenum(GL_READ_ONLY), GLenum(GL_RGBA16F))
        }
        glBindTextureUnit(0, glow)
        program.use()
        program.set(0, frame)
        program.set(1, bloom.x, bloom.y)
        program.set(2, inner)
        program.set(3, outer)
        program.set(4, gradient)
        if let visibility { program.set(5, visibility) }
        if let overlay {
            glBindImageTexture(
                2, overlay, 0, GLboolean(GL_FALSE), 0, GLenum(GL_READ_ONLY), GLenum(GL_RGBA8))
        }
        layout.bind()
        glDrawArrays(GLenum(GL_TRIANGLES), 0, 3)
    }
}
