import CGL

/// Textures that can be drawn into, all of one size.
final class RenderTarget {
    let width: Int
    let height: Int
    let textures: [GLuint]
    private let framebuffer: GLuint
    private let depth: GLuint
    private let context: RenderContext

    /// A target with one colour texture for each format, and a depth buffer if asked for.
    init(
        _ context: RenderContext, width: Int, height: Int, formats: [Int32], linear: Bool = false, depth: Bool = false
    ) throws(RenderingError) {
        self.context = context
        self.width = width
        self.height = height
        var framebuffer: GLuint = 0
        glCreateFramebuffers(1, &framebuffer)
        var textures: [GLuint] = []
        for (i, format) in formats.enumerated() {
            var texture: GLuint = 0
            glCreateTextures(GLenum(GL_TEXTURE_2D), 1, &texture)
            glTextureStorage2D(texture, 1, GLenum(format), GLsizei(width), GLsizei(height))
            let filter = linear ? GL_LINEAR : GL_NEAREST
            glTextureParameteri(texture, GLenum(GL_TEXTURE_MIN_FILTER), filter)
            glTextureParameteri(texture, GLenum(GL_TEXTURE_MAG_FILTER), filter)
            glTextureParameteri(texture, GLenum(GL_TEXTURE_WRAP_S), GL_CLAMP_TO_EDGE)
            glTextureParameteri(texture, GLenum(GL_TEXTURE_WRAP_T), GL_CLAMP_TO_EDGE)
            glNamedFramebufferTexture(framebuffer, GLenum(GL_COLOR_ATTACHMENT0 + Int32(i)), texture, 0)
            textures.append(texture)
        }
        var depthBuffer: GLuint = 0
        if depth {
            glCreateRenderbuffers(1, &depthBuffer)
            glNamedRenderbufferStorage(depthBuffer, GLenum(GL_DEPTH_COMPONENT24), GLsizei(width), GLsizei(height))
            glNamedFramebufferRenderbuffer(
                framebuffer, GLenum(GL_DEPTH_ATTACHMENT), GLenum(GL_RENDERBUFFER), depthBuffer)
        }
        let buffers = formats.indices.map { GLenum(GL_COLOR_ATTACHMENT0) + GLenum($0) }
        glNamedFramebufferDrawBuffers(framebuffer, GLsizei(buffers.count), buffers)
        self.framebuffer = framebuffer
        self.textures = textures
        self.depth = depthBuffer
        guard glCheckNamedFramebufferStatus(framebuffer, GLenum(GL_FRAMEBUFFER)) == GLenum(GL_FRAMEBUFFER_COMPLETE)
        else {
            throw RenderingError(
                .driverFault, "\(context.device.name) cannot draw into a \(width) x \(height) target of this format.")
        }
    }

    deinit {
        context.makeCurrent()
        var framebuffer = framebuffer
        glDeleteFramebuffers(1, &framebuffer)
        glDeleteTextures(GLsizei(textures.count), textures)
        if depth != 0 {
            var depth = depth
            glDeleteRenderbuffers(1, &depth)
        }
    }

    /// Makes this the target that is drawn into, all of it.
    func bind() {
        glBindFramebuffer(GLenum(GL_DRAW_FRAMEBUFFER), framebuffer)
        glViewport(0, 0, GLsizei(width), GLsizei(height))
    }

    /// Copies one texture into memory, or into the buffer that is bound for packing, the first line first.
    ///
    /// - Parameters:
    ///   - lineLength: The distance between lines in memory, in texels.
    ///   - memory: Where to, or the offset in the buffer.
    func read(attachment: Int, format: Int32, type: Int32, lineLength: Int, into memory: UnsafeMutableRawPointer?) {
        glBindFramebuffer(GLenum(GL_READ_FRAMEBUFFER), framebuffer)
        glNamedFramebufferReadBuffer(framebuffer, GLenum(GL_COLOR_ATTACHMENT0) + GLenum(attachment))
        glPixelStorei(GLenum(GL_PACK_ALIGNMENT), 1)
        glPixelStorei(GLenum(GL_PACK_ROW_LENGTH), GLint(lineLength))
        glReadPixels(0, 0, GLsizei(width), GLsizei(height), GLenum(format), GLenum(type), memory)
    }
}
