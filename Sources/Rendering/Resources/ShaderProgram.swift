import CGL
import SceneGraph
import Shaders

/// A linked pair of shaders.
struct ShaderProgram: ~Copyable {
    let handle: GLuint
    private let context: RenderContext

    /// Compiles and links two shaders of ``ShaderLibrary``.
    ///
    /// - Parameter defines: names that `#ifdef` shall find defined in the fragment shader.
    /// - Throws: ``RenderingError`` of kind `driverFault` with the compiler's words.
    init(
        _ context: RenderContext, vertex: String, fragment: String, defines: [String] = []
    ) throws(RenderingError) {
        let vertexShader = try ShaderProgram.compile(vertex, [], GLenum(GL_VERTEX_SHADER), context)
        defer { glDeleteShader(vertexShader) }
        let fragmentShader = try ShaderProgram.compile(fragment, defines, GLenum(GL_FRAGMENT_SHADER), context)
        defer { glDeleteShader(fragmentShader) }
        let program = glCreateProgram()
        glAttachShader(program, vertexShader)
        glAttachShader(program, fragmentShader)
        glLinkProgram(program)
        var linked: GLint = 0
        glGetProgramiv(program, GLenum(GL_LINK_STATUS), &linked)
        guard linked == GL_TRUE else {
            let log = ShaderProgram.log(program, glGetProgramiv, glGetProgramInfoLog)
            glDeleteProgram(program)
            throw RenderingError(
                .driverFault, "\(context.device.name) cannot link \(vertex) with \(fragment): \(log)")
        }
        handle = program
        self.context = context
    }

    deinit {
        context.makeCurrent()
        glDeleteProgram(handle)
    }

    /// Makes this the program that draws.
    func use() { glUseProgram(handle) }

    func set(_ location: GLint, _ value: Int) { glProgramUniform1i(handle, location, GLint(value)) }
    func set(_ location: GLint, _ value: Float) { glProgramUniform1f(handle, location, value) }
    func set(_ location: GLint, _ value: UInt32) { glProgramUniform1ui(handle, location, value) }
    func set(_ location: GLint, _ x: UInt32, _ y: UInt32) { glProgramUniform2ui(handle, location, x, y) }
    func set(_ location: GLint, _ x: Float, _ y: Float) { glProgramUniform2f(handle, location, x, y) }
    func set(_ location: GLint, _ v: SIMD4<Float>) { glProgramUniform4f(handle, location, v.x, v.y, v.z, v.w) }
    func set(_ location: GLint, _ m: Matrix4) {
        let columns = [m.columns.0, m.columns.1, m.columns.2, m.columns.3]
        columns.withUnsafeBytes {
            glProgramUniformMatrix4fv(
                handle, location, 1, GLboolean(GL_FALSE), $0.assumingMemoryBound(to: Float.self).baseAddress)
        }
    }
    func set(_ location: GLint, _ xyz: SIMD3<Float>, _ w: Float) { set(location, SIMD4(xyz, w)) }

    private static func compile(
        _ name: String, _ defines: [String], _ stage: GLenum, _ context: RenderContext
    ) throws(RenderingError) -> GLuint {
        let shader = glCreateShader(stage)
        ShaderLibrary.source(name, defines: defines).withCString { text in
            var pointer: UnsafePointer<GLchar>? = text
            glShaderSource(shader, 1, &pointer, nil)
        }
        glCompileShader(shader)
        var compiled: GLint = 0
        glGetShaderiv(shader, GLenum(GL_COMPILE_STATUS), &compiled)
        guard compiled == GL_TRUE else {
            let log = ShaderProgram.log(shader, glGetShaderiv, glGetShaderInfoLog)
            glDeleteShader(shader)
            throw RenderingError(.driverFault, "\(context.device.name) cannot compile \(name): \(log)")
        }
        return shader
    }

    private static func log(
        _ object: GLuint, _ query: (GLuint, GLenum, UnsafeMutablePointer<GLint>?) -> Void,
        _ read: (GLuint, GLsizei, UnsafeMutablePointer<GLsizei>?, UnsafeMutablePointer<GLchar>?) -> Void
    ) -> String {
        var length: GLint = 0
        query(object, GLenum(GL_INFO_LOG_LENGTH), &length)
        var text = [GLchar](repeating: 0, count: Int(length) + 1)
        read(object, GLsizei(text.count), nil, &text)
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
