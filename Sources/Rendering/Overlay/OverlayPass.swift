import CGL
import SceneGraph

/// Draws the flat layer in front of the picture into a texture of its own, premultiplied and encoded, the top line first.
final class OverlayPass {
    private let glyphProgram: ShaderProgram
    private let panelProgram: ShaderProgram
    private let strokeProgram: ShaderProgram
    private let glyphLayout: VertexArray
    private let shapeLayout: VertexArray
    private let records: GPUBuffer
    private let atlas: GlyphAtlas
    private let target: RenderTarget
    /// The overlay that is in the texture now.
    private var shown: Overlay?

    init(_ context: RenderContext, width: Int, height: Int) throws(RenderingError) {
        glyphProgram = try ShaderProgram(context, vertex: "glyph.vert", fragment: "glyph.frag")
        panelProgram = try ShaderProgram(context, vertex: "panel.vert", fragment: "panel.frag")
        strokeProgram = try ShaderProgram(context, vertex: "stroke.vert", fragment: "stroke.frag")
        glyphLayout = VertexArray(context)
        glyphLayout.describe(attributes: 3, divisor: 1)
        shapeLayout = VertexArray(context)
        shapeLayout.describe(attributes: 4, divisor: 1)
        records = GPUBuffer(context)
        atlas = GlyphAtlas(context)
        target = try RenderTarget(context, width: width, height: height, formats: [GL_RGBA8])
        for program in [glyphProgram.handle, panelProgram.handle, strokeProgram.handle] {
            glProgramUniform2f(program, 0, 2 / Float(width), 2 / Float(height))
        }
    }

    /// Draws an overlay and returns its texture; one that is there already is left as it is.
    ///
    /// - Throws: ``RenderingError`` of kind `unavailable` if a face is missing, `tooLarge` if there is no room for the text.
    func draw(_ overlay: Overlay) throws(RenderingError) -> GLuint {
        if overlay != shown {
            let items = OverlayBatches(overlay, height: target.height)
            let batches = items.batches(try atlas.entries(for: items.keys))
            shown = overlay
            target.bind()
            glClearColor(0, 0, 0, 0)
            glClear(GLbitfield(GL_COLOR_BUFFER_BIT))
            glEnable(GLenum(GL_BLEND))
            glBlendFunc(GLenum(GL_ONE), GLenum(GL_ONE_MINUS_SRC_ALPHA))
            for batch in batches { draw(batch) }
            glDisable(GLenum(GL_BLEND))
        }
        return target.textures[0]
    }

    private func draw(_ batch: OverlayBatch) {
        records.replace(batch.records)
        switch batch.kind {
        case .glyphs:
            glyphProgram.use()
            glBindImageTexture(
                0, atlas.texture, 0, GLboolean(GL_FALSE), 0, GLenum(GL_READ_ONLY), GLenum(GL_R8))
            glyphLayout.attach(records.handle, attributes: batch.vectorsEach)
            glyphLayout.bind()
        case .panels, .strokes:
            if batch.kind == .panels { panelProgram.use() } else { strokeProgram.use() }
            shapeLayout.attach(records.handle, attributes: batch.vectorsEach)
            shapeLayout.bind()
        }
        glDrawArraysInstanced(GLenum(GL_TRIANGLE_STRIP), 0, 4, GLsizei(batch.count))
    }
}
