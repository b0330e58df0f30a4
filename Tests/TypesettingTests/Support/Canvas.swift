import Encoding
import SceneGraph
import Typesetting

/// A white page that boxes are drawn on in black, for people to look at.
struct Canvas {
    let width: Int
    let height: Int
    /// How much of each pixel is black, 0...1.
    private var ink: [Float]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        ink = [Float](repeating: 0, count: width * height)
    }

    /// The smallest page that holds a box with a margin, its baseline on a whole pixel.
    static func around(
        _ box: GlyphBox, size: Float, margin: Int, _ rasterizer: GlyphRasterizer
    ) throws -> Canvas {
        let above = Int((box.height * size).rounded(.up)) + margin
        let below = Int((box.depth * size).rounded(.up)) + margin
        var canvas = Canvas(width: Int((box.width * size).rounded(.up)) + 2 * margin, height: above + below)
        try canvas.draw(box, at: SIMD2(Float(margin), Float(above)), size: size, rasterizer)
        return canvas
    }

    /// Draws a box whose origin is at a place in pixels.
    mutating func draw(
        _ box: GlyphBox, at place: SIMD2<Float>, size: Float, _ rasterizer: GlyphRasterizer
    ) throws {
        for glyph in box.glyphs {
            let quarters = ((place + glyph.origin * size) * 4).rounded(.toNearestOrAwayFromZero)
            let whole = (quarters / 4).rounded(.down)
            let phase = quarters - whole * 4
            let bitmap = try rasterizer.bitmap(
                of: glyph.index, in: glyph.typeface, size: size * glyph.scale, phase: SIMD2(Int(phase.x), Int(phase.y)))
            for row in 0..<bitmap.height {
                for column in 0..<bitmap.width {
                    add(
                        Float(bitmap.coverage[row * bitmap.width + column]) / 255,
                        Int(whole.x) + bitmap.left + column, Int(whole.y) + bitmap.top + row)
                }
            }
        }
        for rule in box.rules { fill(place + rule.origin * size, rule.size * size) }
    }

    private mutating func fill(_ origin: SIMD2<Float>, _ size: SIMD2<Float>) {
        let end = origin + size
        for y in Int(origin.y.rounded(.down))..<Int(end.y.rounded(.up)) {
            for x in Int(origin.x.rounded(.down))..<Int(end.x.rounded(.up)) {
                let width = min(end.x, Float(x + 1)) - max(origin.x, Float(x))
                let height = min(end.y, Float(y + 1)) - max(origin.y, Float(y))
                add(width * height, x, y)
            }
        }
    }

    private mutating func add(_ amount: Float, _ x: Int, _ y: Int) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        ink[y * width + x] = min(1, ink[y * width + x] + amount)
    }

    /// The page as a picture.
    var image: RGBImage {
        let pixels = ink.flatMap { amount -> [UInt8] in
            let gray = UInt8((255 * (1 - amount)).rounded())
            return [gray, gray, gray]
        }
        return RGBImage(width: width, height: height, pixels: pixels)
    }
}
