import SceneGraph
import Typesetting

/// Draws lines of text on a canvas.
package struct SheetPen {
    /// The typeface of headings.
    package static let strong = Typeface.strong

    private let setter: TextSetter
    private let rasterizer: GlyphRasterizer

    /// - Parameter typography: The families and the language.
    package init(_ typography: Typography = .standard) {
        let library = FontLibrary()
        setter = TextSetter(library, typography)
        rasterizer = GlyphRasterizer(library)
    }

    /// A line with tabular digits, truncated with an ellipsis if it is too wide.
    ///
    /// - Parameters:
    ///   - size: The font size, in pixels.
    ///   - width: The largest width, in pixels. The default is unlimited.
    /// - Throws: `TypesettingError` if the typeface or a glyph is missing.
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
    /// - Throws: `TypesettingError` if the font is damaged.
    package func draw(
        _ box: GlyphBox, size: Int, x: Int, baseline: Int, color: LinearColor, on canvas: inout Canvas
    ) throws(TypesettingError) {
        let phases = GlyphRasterizer.phaseCount
        for glyph in box.glyphs {
            let place = glyph.origin * Float(size * phases)
            let steps = SIMD2<Int>(place.rounded(.toNearestOrAwayFromZero))
            let bitmap = try rasterizer.bitmap(
                of: glyph.index, in: glyph.typeface, size: Float(size) * glyph.scale, phase: steps & (phases - 1))
            // After the phase is subtracted, the division has no remainder, for negative values too.
            let whole = (steps &- (steps & (phases - 1))) / phases
            canvas.blend(bitmap, x: x + whole.x, y: baseline + whole.y, color: color)
        }
    }

    /// The width of a line, rounded up to whole pixels.
    package static func width(of box: GlyphBox, size: Int) -> Int { Int((box.width * Float(size)).rounded(.up)) }
}
