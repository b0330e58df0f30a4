import CGL
import Rendering

extension Renderer {
    /// Whether all light that the renderer holds since the last draw is finite: every level of its floating-point targets.
    var isFinite: Bool {
        // What reading a picture leaves behind.
        glPixelStorei(GLenum(GL_PACK_ROW_LENGTH), 0)
        var count = 0
        for name in GLuint(1)...64 where glIsTexture(name) == GLboolean(GL_TRUE) {
            var (format, width, height): (GLint, GLint, GLint) = (0, 0, 0)
            glGetTextureLevelParameteriv(name, 0, GLenum(GL_TEXTURE_INTERNAL_FORMAT), &format)
            guard format == GL_RGBA16F else { continue }
            glGetTextureLevelParameteriv(name, 0, GLenum(GL_TEXTURE_WIDTH), &width)
            glGetTextureLevelParameteriv(name, 0, GLenum(GL_TEXTURE_HEIGHT), &height)
            var light = [Float](repeating: .nan, count: Int(width * height) * 4)
            glGetTextureImage(
                name, 0, GLenum(GL_RGBA), GLenum(GL_FLOAT), GLsizei(light.count * MemoryLayout<Float>.size), &light)
            count += 1
            guard light.allSatisfy(\.isFinite) else { return false }
        }
        return count > 1
    }
}
