import CGL

/// An OpenGL 4.5 core context without a display, and the device behind it.
///
/// Belongs to the thread that uses it: every GPU resource holds on to its context and makes it current before it is freed.
final class RenderContext {
    /// What draws.
    let device: RenderDevice
    private let display: EGLDisplay
    private let context: EGLContext

    /// Opens a context and makes it current.
    ///
    /// - Throws: ``RenderingError`` of kind `unavailable`, naming the step that failed.
    init(device: EGLDevice, index: Int?, reason: String) throws(RenderingError) {
        // Whether the driver is software is not known yet.
        let turn = DriverTurn.begin()
        defer { turn.end() }
        guard let display = device.display, display != cgl_no_display() else {
            throw RenderingError(.unavailable, "EGL gives no display for \(device.summary) (\(RenderContext.eglError))")
        }
        var major: EGLint = 0
        var minor: EGLint = 0
        // A display is never terminated here: EGL shares one between all contexts on a device.
        guard eglInitialize(display, &major, &minor) == EGL_TRUE else {
            throw RenderingError(.unavailable, "EGL cannot start on \(device.summary) (\(RenderContext.eglError))")
        }
        guard eglBindAPI(EGLenum(EGL_OPENGL_API)) == EGL_TRUE else {
            throw RenderingError(.unavailable, "EGL on \(device.summary) has no desktop OpenGL")
        }
        let attributes: [EGLint] = [
            EGL_CONTEXT_MAJOR_VERSION, 4, EGL_CONTEXT_MINOR_VERSION, 5,
            EGL_CONTEXT_OPENGL_PROFILE_MASK, EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE,
        ]
        guard let context = eglCreateContext(display, cgl_no_config(), cgl_no_context(), attributes),
            context != cgl_no_context()
        else {
            throw RenderingError(
                .unavailable, "\(device.summary) has no OpenGL 4.5 core context (\(RenderContext.eglError))")
        }
        guard eglMakeCurrent(display, cgl_no_surface(), cgl_no_surface(), context) == EGL_TRUE else {
            eglDestroyContext(display, context)
            throw RenderingError(
                .unavailable, "the context on \(device.summary) cannot be used (\(RenderContext.eglError))")
        }
        self.display = display
        self.context = context
        let name = RenderContext.string(GL_RENDERER)
        var size: GLint = 0
        glGetIntegerv(GLenum(GL_MAX_TEXTURE_SIZE), &size)
        self.device = RenderDevice(
            index: index, name: name, vendor: RenderContext.string(GL_VENDOR),
            version: RenderContext.string(GL_VERSION),
            isSoftware: ["llvmpipe", "softpipe", "SWR", "swrast", "Software"].contains { name.contains($0) },
            reason: reason, maxTextureSize: Int(size))
        DriverTurn.count(1)
    }

    deinit {
        let turn = DriverTurn.begin()
        defer { turn.end() }
        DriverTurn.count(-1)
        if eglGetCurrentContext() == context {
            eglMakeCurrent(display, cgl_no_surface(), cgl_no_surface(), cgl_no_context())
        }
        eglDestroyContext(display, context)
    }

    /// Makes this the context that the thread's OpenGL calls go to.
    func makeCurrent() {
        if eglGetCurrentContext() != context {
            eglBindAPI(EGLenum(EGL_OPENGL_API))
            eglMakeCurrent(display, cgl_no_surface(), cgl_no_surface(), context)
        }
    }

    /// Makes this the current context and, if the driver is software, waits for its turn at it. The caller ends the
    /// turn.
    ///
    /// - Returns: The turn; nil for hardware.
    func takeTurn() -> DriverTurn? {
        let turn = device.isSoftware ? DriverTurn.begin() : nil
        makeCurrent()
        return turn
    }

    /// Reports what the driver refused since the last call.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault`.
    func check(_ step: String) throws(RenderingError) {
        let error = glGetError()
        guard error == GLenum(GL_NO_ERROR) else {
            throw RenderingError(
                .driverFault,
                "OpenGL error 0x\(String(error, radix: 16)) in \(step) on \(device.name) (\(device.version)).")
        }
    }

    private static func string(_ name: Int32) -> String {
        glGetString(GLenum(name)).map { String(cString: $0) } ?? "unknown"
    }

    private static var eglError: String { "EGL error 0x\(String(eglGetError(), radix: 16))" }
}
