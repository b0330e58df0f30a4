import CGL
import SceneGraph

/// Draws ray-cast spheres, from the farthest to the nearest.
final class SpherePass {
    private let program: ShaderProgram
    private let depthProgram: ShaderProgram
    private let layout: VertexArray
    private let instances: GPUBuffer

    /// The corners of the polygons, as `sphere.vert` makes them.
    private static let colorCorners: GLsizei = 6
    private static let depthCorners: GLsizei = 32
    private static let attributes = 4

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "sphere.vert", fragment: "sphere.frag")
        depthProgram = try ShaderProgram(context, vertex: "sphere.vert", fragment: "depth.frag")
        depthProgram.set(2, 1)
        layout = VertexArray(context)
        instances = GPUBuffer(context)
        layout.describe(attributes: SpherePass.attributes, divisor: 1)
        layout.attach(instances.handle, attributes: SpherePass.attributes)
    }

    func draw(_ spheres: [DrawList.Sphere]) {
        guard !spheres.isEmpty else { return }
        var data: [SIMD4<Float>] = []
        data.reserveCapacity(spheres.count * SpherePass.attributes)
        for sphere in spheres {
            data.append(SIMD4(sphere.center, sphere.radius))
            data.append(SIMD4(sphere.instance.albedo.vector, sphere.instance.fill))
            data.append(SIMD4(sphere.instance.signal.vector, sphere.instance.presence))
            data.append(SIMD4(sphere.bounce, 0))
        }
        instances.replace(data)
        layout.bind()
        glDepthMask(GLboolean(GL_FALSE))
        program.use()
        var start = 0
        while start < spheres.count {
            let material = spheres[start].material
            let end = spheres[start...].firstIndex { $0.material != material } ?? spheres.count
            program.set(0, SIMD4(material.reflectance, material.polish, material.rim, 0))
            program.set(1, SIMD4(material.emission, material.pigment, 0, 0))
            glDrawArraysInstancedBaseInstance(
                GLenum(GL_TRIANGLE_STRIP), 0, SpherePass.colorCorners, GLsizei(end - start), GLuint(start))
            start = end
        }
        // The colour's soft edges must not write depth, so the depth is drawn apart.
        glDepthMask(GLboolean(GL_TRUE))
        glColorMask(GLboolean(GL_FALSE), GLboolean(GL_FALSE), GLboolean(GL_FALSE), GLboolean(GL_FALSE))
        depthProgram.use()
        glDrawArraysInstanced(GLenum(GL_TRIANGLE_FAN), 0, SpherePass.depthCorners, GLsizei(spheres.count))
        glColorMask(GLboolean(GL_TRUE), GLboolean(GL_TRUE), GLboolean(GL_TRUE), GLboolean(GL_TRUE))
    }
}
