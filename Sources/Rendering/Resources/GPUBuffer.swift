import CGL

/// A block of memory on the device.
struct GPUBuffer: ~Copyable {
    let handle: GLuint
    private let context: RenderContext

    /// An empty block, to be filled by ``replace(_:)``.
    init(_ context: RenderContext) {
        var name: GLuint = 0
        glCreateBuffers(1, &name)
        handle = name
        self.context = context
    }

    deinit {
        context.makeCurrent()
        var name = handle
        glDeleteBuffers(1, &name)
    }

    /// Replaces the whole content.
    func replace(_ values: [SIMD4<Float>], usage: Int32 = GL_STREAM_DRAW) {
        values.withUnsafeBytes { glNamedBufferData(handle, GLsizeiptr($0.count), $0.baseAddress, GLenum(usage)) }
    }

    /// Replaces the whole content with positions of corners.
    func replace(_ values: [UInt32]) {
        values.withUnsafeBytes {
            glNamedBufferData(handle, GLsizeiptr($0.count), $0.baseAddress, GLenum(GL_STATIC_DRAW))
        }
    }
}
