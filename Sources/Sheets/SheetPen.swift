import SceneGraph
import Typesetting

/// Writes lines of text on a canvas.
package struct SheetPen {
    /// The face of headings.
    package static let strong = Typeface.strong

    private let setter: TextSetter
    private let rasterizer: GlyphRasterizer

    package init() {
        let library = FontLibrary()
        setter = TextSetter(library)
        rasterizer = GlyphRasterizer(library)
    }

    /// A line with digits of one width, cut with an ellipsis where it has no room.
    ///
    /// - Parameters:
    ///   - size: Pixels an em.
    ///   - width: How much room there is, in pixels.
    /// - Throws: `TypesettingError` if the face is missing, or a character in it.
    package func line(
        _ text: String, in typeface: Typeface = .text, size: Int, width: Int = .max
    ) throws(TypesettingError) -> GlyphBox {
        var box = try setter.line(text, in: typeface, features: [.tabularDigits])
        var rest = text
        while box.width * Float(size) > Float(width), !rest.isEmpty {
            rest.removeLast()
            while rest.last == " " { rest.removeLast() }
            box = try setter.line(rest + "…", in: typeface, features: [.tabularDigits])
        }
        return box
    }

    /// Draws a line with the start of its baseline at a pixel's corner.
    ///
    /// - Throws: `TypesettingError` if the face is damaged.
    package func draw(
        _ box: GlyphBox, size: Int, x: Int, baseline: Int, color: LinearColor, on canvas: inout Canvas
    ) throws(TypesettingError) {
        let phases = GlyphRasterizer.phaseCount
        for glyph in box.glyphs {
            let place = glyph.origin * Float(size * phases)
            let steps = SIMD2<Int>(place.rounded(.toNearestOrAwayFromZero))
            let bitmap = try rasterizer.bitmap(
                of: glyph.index, in: glyph.typeface, size: Float(size) * glyph.scale, phase: steps & (phases - 1))
            // What the phase leaves over divides without a rest, on either side of zero.
            let whole = (steps &- (steps & (phases - 1))) / phases
            canvas.blend(bitmap, x: x + whole.x, y: baseline + whole.y, color: color)
        }
    }

    /// How wide a line is, in whole pixels.
    package static func width(of box: GlyphBox, size: Int) -> Int { Int((box.width * Float(size)).rounded(.up)) }
}
