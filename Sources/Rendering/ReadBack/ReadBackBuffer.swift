import CGL

/// Memory that the device writes and the program reads later.
final class ReadBackBuffer {
    private let handle: GLuint
    private let size: Int
    private let context: RenderContext
    /// Tells when the device has written it.
    private var fence: GLsync?

    init(_ context: RenderContext, size: Int) {
        var name: GLuint = 0
        glCreateBuffers(1, &name)
        glNamedBufferData(name, GLsizeiptr(size), nil, GLenum(GL_STREAM_READ))
        handle = name
        self.size = size
        self.context = context
    }

    deinit {
        context.makeCurrent()
        if let fence { glDeleteSync(fence) }
        var name = handle
        glDeleteBuffers(1, &name)
    }

    /// Has the device write into it: calls of `glReadPixels` take offsets into this buffer as their pointers.
    func fill(_ reads: () -> Void) {
        glBindBuffer(GLenum(GL_PIXEL_PACK_BUFFER), handle)
        reads()
        glBindBuffer(GLenum(GL_PIXEL_PACK_BUFFER), 0)
        if let fence { glDeleteSync(fence) }
        fence = glFenceSync(GLenum(GL_SYNC_GPU_COMMANDS_COMPLETE), 0)
        // Without it the device might not begin before it is waited for.
        glFlush()
    }

    /// Waits for the device and shows what it has written.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault` if the device does not answer.
    func read(_ body: (UnsafeRawBufferPointer) -> Void) throws(RenderingError) {
        guard let fence else { preconditionFailure("nothing was read into this buffer") }
        let second: GLuint64 = 1_000_000_000
        let outcome = glClientWaitSync(fence, GLbitfield(GL_SYNC_FLUSH_COMMANDS_BIT), 60 * second)
        glDeleteSync(fence)
        self.fence = nil
        guard outcome == GLenum(GL_ALREADY_SIGNALED) || outcome == GLenum(GL_CONDITION_SATISFIED),
            let memory = glMapNamedBufferRange(handle, 0, GLsizeiptr(size), GLbitfield(GL_MAP_READ_BIT))
        else {
            throw RenderingError(.driverFault, "\(context.device.name) did not hand over a picture within a minute.")
        }
        body(UnsafeRawBufferPointer(start: memory, count: size))
        glUnmapNamedBuffer(handle)
    }
}
