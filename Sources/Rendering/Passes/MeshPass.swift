import CGL
import SceneGraph

/// Draws instanced triangle meshes, then strips over their outlines and creases that make them smooth.
final class MeshPass {
    private let surface: ShaderProgram
    private let edges: ShaderProgram
    private let surfaceLayout: VertexArray
    private let edgeLayout: VertexArray
    private let copies: GPUBuffer
    private let cache: GeometryCache<MeshGeometry, MeshBuffers>
    private let context: RenderContext

    private static let copyVectors = 6
    private static let edgeVectors = 8

    init(_ context: RenderContext) throws(RenderingError) {
        surface = try ShaderProgram(context, vertex: "mesh.vert", fragment: "mesh.frag")
        edges = try ShaderProgram(context, vertex: "mesh_edge.vert", fragment: "mesh_edge.frag")
        surfaceLayout = VertexArray(context)
        surfaceLayout.describe(attributes: 2, divisor: 0)
        surfaceLayout.describe(attributes: MeshPass.copyVectors, first: 2, binding: 1, divisor: 1)
        edgeLayout = VertexArray(context)
        edgeLayout.describe(attributes: MeshPass.edgeVectors, divisor: 1)
        copies = GPUBuffer(context)
        surfaceLayout.attach(copies.handle, attributes: MeshPass.copyVectors, binding: 1)
        cache = GeometryCache()
        self.context = context
    }

    func draw(_ sets: [DrawList.Placed<MeshSet>]) {
        for set in sets where !set.item.instances.isEmpty { draw(set.item, set.world) }
        cache.endFrame()
    }

    private func draw(_ set: MeshSet, _ world: Matrix4) {
        let geometry = set.geometry
        let buffers = cache.resources(for: geometry) {
            let buffers = MeshBuffers(context)
            buffers.records.replace(
                geometry.vertices.flatMap { [SIMD4($0.position, 1), SIMD4($0.normal, 0)] }, usage: GL_STATIC_DRAW)
            buffers.indices.replace(geometry.indices)
            buffers.edges.replace(geometry.edges.flatMap(MeshPass.record), usage: GL_STATIC_DRAW)
            return buffers
        }
        copies.replace(
            set.instances.flatMap { copy in
                let m = world * copy.transform.matrix
                return [
                    m.columns.0, m.columns.1, m.columns.2, m.columns.3,
                    SIMD4(copy.albedo.vector, 1), SIMD4(copy.emission.vector, 0),
                ]
            })

        glEnable(GLenum(GL_CULL_FACE))
        surface.use()
        surfaceLayout.attach(buffers.records.handle, attributes: 2)
        surfaceLayout.attach(indices: buffers.indices.handle)
        surfaceLayout.bind()
        glDrawElementsInstanced(
            GLenum(GL_TRIANGLES), GLsizei(geometry.indices.count), GLenum(GL_UNSIGNED_INT), nil,
            GLsizei(set.instances.count))
        glDisable(GLenum(GL_CULL_FACE))

        // The strips must not hide one another where they overlap.
        glDepthMask(GLboolean(GL_FALSE))
        edges.use()
        edgeLayout.attach(buffers.edges.handle, attributes: MeshPass.edgeVectors)
        edgeLayout.bind()
        glBindBufferBase(GLenum(GL_SHADER_STORAGE_BUFFER), 0, copies.handle)
        for copy in set.instances.indices {
            edges.set(0, copy)
            glDrawArraysInstanced(GLenum(GL_TRIANGLE_STRIP), 0, 4, GLsizei(geometry.edges.count))
        }
        glDepthMask(GLboolean(GL_TRUE))
    }

    private static func record(_ edge: MeshEdge) -> [SIMD4<Float>] {
        let sides = [edge.first, edge.second].flatMap { [$0.faceNormal, $0.startNormal, $0.endNormal] }
        return ([edge.start, edge.end] + sides).map { SIMD4($0, 0) }
    }
}
