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
    /// What is in the texture now.
    private var shown: [Shown]?

    /// An item as it was drawn.
    struct Shown {
        let item: OverlayItem
        let drawing: OverlayDrawing
        let area: PixelArea
    }

    /// How many parts of the picture are drawn anew apart from one another at most.
    private static let partLimit = 8

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

    /// Draws an overlay and returns its texture. Only what is not as it was is drawn again; that shapes no pixel.
    ///
    /// - Throws: ``RenderingError`` of kind `unavailable` if a face is missing, `tooLarge` if there is no room for the text.
    func draw(_ overlay: Overlay) throws(RenderingError) -> GLuint {
        var change = OverlayChange(from: shown, to: overlay.items, height: target.height)
        guard !change.isEmpty else { return target.textures[0] }
        let drawings = change.drawings
        // A set's order decides where a bitmap lies and nothing else.
        var entries = try atlas.entries(for: keys(of: change.unknown, drawings))
        for index in change.unknown { change.areas[index] = drawings[index]?.area(entries) ?? .empty }
        let whole = PixelArea(start: .zero, end: SIMD2(target.width, target.height))
        let parts = change.parts(within: whole, limit: OverlayPass.partLimit)
        let needed = overlay.items.indices.filter { index in parts.contains { $0.overlaps(change.areas[index]) } }
        entries = try atlas.entries(for: keys(of: needed, drawings))
        shown = nil
        target.bind()
        glClearColor(0, 0, 0, 0)
        glEnable(GLenum(GL_SCISSOR_TEST))
        glBlendFunc(GLenum(GL_ONE), GLenum(GL_ONE_MINUS_SRC_ALPHA))
        for part in parts {
            // The first line is the texture's lowest.
            glScissor(GLint(part.start.x), GLint(part.start.y), GLsizei(part.size.x), GLsizei(part.size.y))
            glClear(GLbitfield(GL_COLOR_BUFFER_BIT))
            glEnable(GLenum(GL_BLEND))
            let items = needed.compactMap { index in
                change.areas[index].overlaps(part) ? drawings[index].map { ($0, change.areas[index]) } : nil
            }
            for batch in OverlayBatch.batches(items, entries) { draw(batch) }
            glDisable(GLenum(GL_BLEND))
        }
        glDisable(GLenum(GL_SCISSOR_TEST))
        shown = overlay.items.indices.compactMap { index in
            drawings[index].map { Shown(item: overlay.items[index], drawing: $0, area: change.areas[index]) }
        }
        return target.textures[0]
    }

    private func keys(of items: [Int], _ drawings: [Int: OverlayDrawing]) -> Set<GlyphAtlas.Key> {
        items.reduce(into: []) { keys, index in keys.formUnion(drawings[index]?.keys ?? []) }
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
