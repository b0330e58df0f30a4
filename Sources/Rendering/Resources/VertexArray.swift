import CGL

/// How a program reads its attributes from buffers. All attributes are four floats.
struct VertexArray: ~Copyable {
    let handle: GLuint
    private let context: RenderContext

    /// A layout that reads nothing, for shaders that work from the vertex' number alone.
    init(_ context: RenderContext) {
        var name: GLuint = 0
        glCreateVertexArrays(1, &name)
        handle = name
        self.context = context
    }

    deinit {
        context.makeCurrent()
        var name = handle
        glDeleteVertexArrays(1, &name)
    }

    /// Reads attributes `first`, `first + 1`, ... from consecutive vectors of a record.
    ///
    /// - Parameters:
    ///   - binding: the buffer's slot.
    ///   - divisor: how many instances share a record; 0 means a record for each vertex.
    func describe(attributes count: Int, first: Int = 0, binding: Int = 0, divisor: Int) {
        for i in 0..<count {
            let attribute = GLuint(first + i)
            glEnableVertexArrayAttrib(handle, attribute)
            glVertexArrayAttribFormat(
                handle, attribute, 4, GLenum(GL_FLOAT), GLboolean(GL_FALSE), GLuint(i * VertexArray.vectorSize))
            glVertexArrayAttribBinding(handle, attribute, GLuint(binding))
        }
        setDivisor(divisor, binding: binding)
    }

    /// Changes how many instances share a record.
    func setDivisor(_ divisor: Int, binding: Int = 0) {
        glVertexArrayBindingDivisor(handle, GLuint(binding), GLuint(divisor))
    }

    /// Names the buffer behind a slot; a record has `attributes` vectors.
    func attach(_ buffer: GLuint, attributes: Int, binding: Int = 0) {
        glVertexArrayVertexBuffer(handle, GLuint(binding), buffer, 0, GLsizei(attributes * VertexArray.vectorSize))
    }

    /// Names the buffer of corner positions.
    func attach(indices: GLuint) { glVertexArrayElementBuffer(handle, indices) }

    /// Makes this the layout that draws.
    func bind() { glBindVertexArray(handle) }

    private static let vectorSize = MemoryLayout<SIMD4<Float>>.stride
}
