import CGL
import SceneGraph

/// Draws rings, discs, halos and soft shadows.
final class AnnulusPass {
    private let program: ShaderProgram
    private let layout: VertexArray
    private let instances: GPUBuffer

    private static let attributes = 4

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "annulus.vert", fragment: "annulus.frag")
        layout = VertexArray(context)
        instances = GPUBuffer(context)
        layout.describe(attributes: AnnulusPass.attributes, divisor: 1)
        layout.attach(instances.handle, attributes: AnnulusPass.attributes)
    }

    func draw(_ sets: [DrawList.Placed<AnnulusSet>]) {
        let data = sets.flatMap { placed in
            let scale = placed.world.largestScale
            return placed.item.instances.flatMap { ring in
                [
                    SIMD4(placed.world.transform(point: ring.center), ring.softness * scale),
                    SIMD4(placed.world.transform(direction: ring.normal), ring.lift * scale),
                    SIMD4(ring.innerRadius * scale, ring.outerRadius * scale, ring.opacity, ring.additive),
                    SIMD4(ring.color.vector, ring.squeeze),
                ]
            }
        }
        guard !data.isEmpty else { return }
        instances.replace(data)
        program.use()
        layout.bind()
        glDrawArraysInstanced(GLenum(GL_TRIANGLE_STRIP), 0, 4, GLsizei(data.count / AnnulusPass.attributes))
    }
}
