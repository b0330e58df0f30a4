import CGL
import SceneGraph

/// Draws rings, discs, halos and soft shadows.
final class AnnulusPass {
    private let program: ShaderProgram
    private let layout: VertexArray
    private let instances: GPUBuffer

    private static let attributes = 4
    /// From which radius on a hole is left out instead of looked at, in pixels: below it the strip's many triangles cost more.
    private static let largeHole: Float = 64
    /// The sides of the strip around a large hole.
    private static let sides: GLsizei = 16

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "annulus.vert", fragment: "annulus.frag")
        layout = VertexArray(context)
        instances = GPUBuffer(context)
        layout.describe(attributes: AnnulusPass.attributes, divisor: 1)
        layout.attach(instances.handle, attributes: AnnulusPass.attributes)
    }

    func draw(_ sets: [DrawList.Placed<AnnulusSet>], _ frame: FrameUniforms) {
        var data: [SIMD4<Float>] = []
        var hasLargeHole: [Bool] = []
        for placed in sets {
            let scale = placed.world.largestScale
            for ring in placed.item.instances {
                let center = placed.world.transform(point: ring.center)
                data.append(SIMD4(center, ring.softness * scale))
                data.append(SIMD4(placed.world.transform(direction: ring.normal), ring.lift * scale))
                data.append(SIMD4(ring.innerRadius * scale, ring.outerRadius * scale, ring.opacity, ring.additive))
                data.append(SIMD4(ring.color.vector, ring.squeeze))
                let hole = (ring.innerRadius - ring.softness) * scale
                hasLargeHole.append(hole > AnnulusPass.largeHole * frame.pixel * (center - frame.eye).length)
            }
        }
        guard !data.isEmpty else { return }
        instances.replace(data)
        program.use()
        layout.bind()
        var start = 0
        while start < hasLargeHole.count {
            let asStrip = hasLargeHole[start]
            let end = hasLargeHole[start...].firstIndex { $0 != asStrip } ?? hasLargeHole.count
            program.set(0, asStrip ? Float(AnnulusPass.sides) : 0)
            glDrawArraysInstancedBaseInstance(
                GLenum(GL_TRIANGLE_STRIP), 0, asStrip ? 2 * (AnnulusPass.sides + 1) : 4, GLsizei(end - start),
                GLuint(start))
            start = end
        }
    }
}
