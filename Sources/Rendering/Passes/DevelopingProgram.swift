/// A shader that develops a picture, without and with a flat layer in front, and without and with a fade; each variant is compiled when it
/// is first needed.
final class DevelopingProgram {
    private final class Variant {
        let program: ShaderProgram

        init(_ context: RenderContext, _ fragment: String, _ defines: [String]) throws(RenderingError) {
            program = try ShaderProgram(context, vertex: "fullscreen.vert", fragment: fragment, defines: defines)
        }
    }

    /// The variants by the names that they find defined.
    private let variants: [[String]: Deferred<Variant>]
    private let layout: VertexArray

    init(_ context: RenderContext, fragment: String, defines: [String] = []) {
        let choices = [[], ["OVERLAY"], ["FADE"], ["OVERLAY", "FADE"]]
        variants = Dictionary(
            uniqueKeysWithValues: choices.map { choice in
                let variant = Deferred { () throws(RenderingError) in try Variant(context, fragment, defines + choice) }
                return (choice, variant)
            })
        layout = VertexArray(context)
    }

    /// Draws all of a target.
    func draw(_ development: Development, into target: RenderTarget) throws(RenderingError) {
        guard let variant = variants[development.defines] else { preconditionFailure("no such variant") }
        development.draw(with: try variant().program, layout: layout, into: target)
    }
}
