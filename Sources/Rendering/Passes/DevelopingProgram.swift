/// A shader that develops a picture, without and with a flat layer in front; each is compiled when it is first needed.
final class DevelopingProgram {
    private final class Variant {
        let program: ShaderProgram

        init(_ context: RenderContext, _ fragment: String, _ defines: [String]) throws(RenderingError) {
            program = try ShaderProgram(context, vertex: "fullscreen.vert", fragment: fragment, defines: defines)
        }
    }

    private let plain: Deferred<Variant>
    private let layered: Deferred<Variant>
    private let layout: VertexArray

    init(_ context: RenderContext, fragment: String, defines: [String] = []) {
        plain = Deferred { () throws(RenderingError) in try Variant(context, fragment, defines) }
        layered = Deferred { () throws(RenderingError) in try Variant(context, fragment, defines + ["OVERLAY"]) }
        layout = VertexArray(context)
    }

    /// Draws all of a target.
    func draw(_ development: Development, into target: RenderTarget) throws(RenderingError) {
        let variant = try development.overlay == nil ? plain() : layered()
        development.draw(with: variant.program, layout: layout, into: target)
    }
}
