import CGL
import SceneGraph

/// Draws filaments: as lines where a software renderer draws, which treats a wide line as one piece and a strip as two triangles that it
/// goes along one after the other; as strips elsewhere.
///
/// Either only says which pixels are looked at; the fragment shader covers them exactly.
final class ConnectionPass {
    private let program: ShaderProgram
    private let layout: VertexArray
    /// The widest line that the device draws, in pixels; 0 if lines are not used.
    private let widestLine: Float

    /// A sample's filaments are drawn in this many groups, each as wide as its widest needs; veil and flash in turn, since where they
    /// cover each other neither shall always be on top.
    private static let groups = 3

    init(_ context: RenderContext) throws(RenderingError) {
        program = try ShaderProgram(context, vertex: "connection.vert", fragment: "connection.frag")
        layout = VertexArray(context)
        layout.describe(attributes: ConnectionBuffers.vectors, divisor: 1)
        var range: [GLfloat] = [0, 0]
        glGetFloatv(GLenum(GL_ALIASED_LINE_WIDTH_RANGE), &range)
        widestLine = context.device.isSoftware ? range[1] : 0
    }

    func draw(_ sets: [DrawList.Placed<ConnectionSet>], _ buffers: ConnectionBuffers, _ frame: FrameUniforms) {
        program.use()
        layout.bind()
        for placed in sets {
            let set = placed.item
            program.set(0, placed.world)
            program.set(4, set.positive.vector, set.additive)
            program.set(5, set.negative.vector, set.depthFade)
            let width = FilamentWidth(placed, frame)
            let veil = buffers.filaments(for: set.geometry, .weights)
            guard FilamentSample.isNeeded(for: set.geometry) else {
                draw(veil, 0..<veil.sample.filaments.count, of: set, width, shows: [.weights, .gradients])
                continue
            }
            // What shows a weight and what shows a gradient are different filaments, so veil and flash have samples of their own.
            let flash = set.flash > 0 ? buffers.filaments(for: set.geometry, .gradients) : nil
            for group in 0..<ConnectionPass.groups {
                draw(veil, ConnectionPass.members(group, of: veil), of: set, width, shows: [.weights])
                if let flash {
                    draw(flash, ConnectionPass.members(group, of: flash), of: set, width, shows: [.gradients])
                }
            }
        }
    }

    private func draw(
        _ filaments: ConnectionBuffers.Filaments, _ members: Range<Int>, of set: ConnectionSet, _ width: FilamentWidth,
        shows purposes: Set<FilamentSample.Purpose>
    ) {
        guard !members.isEmpty else { return }
        var lineWidth = Float.infinity
        if widestLine > 0 {
            lineWidth = width.widest(of: filaments.sample.filaments[members], in: set.geometry.connections)
        }
        let asLines = lineWidth <= widestLine
        if asLines { glLineWidth(lineWidth) }
        layout.attach(filaments.buffer, attributes: ConnectionBuffers.vectors)
        program.set(6, SIMD4(set.width, set.opacity, set.flash, asLines ? 1 : 0))
        program.set(7, set.flashPalette[0].vector, purposes.contains(.weights) ? 1 : 0)
        program.set(8, set.flashPalette[1].vector, purposes.contains(.gradients) ? 1 : 0)
        program.set(9, set.flashPalette[2].vector, 0)
        program.set(10, SIMD4(set.change, set.emphasis, set.activeOpacity, set.leadingOpacity))
        program.set(11, SIMD4(set.forward.x, set.forward.y, set.backward.x, set.backward.y))
        program.set(12, set.neutral.vector, 0)
        program.set(13, set.tint.x, set.tint.y)
        glDrawArraysInstancedBaseInstance(
            GLenum(asLines ? GL_LINES : GL_TRIANGLE_STRIP), 0, asLines ? 2 : 4, GLsizei(members.count),
            GLuint(members.lowerBound))
    }

    private static func members(_ group: Int, of filaments: ConnectionBuffers.Filaments) -> Range<Int> {
        let count = filaments.sample.filaments.count
        return (count * group / groups)..<(count * (group + 1) / groups)
    }
}
