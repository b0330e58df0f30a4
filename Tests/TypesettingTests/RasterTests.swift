import SceneGraph
import Testing
import Typesetting

@Suite struct RasterTests {
    private let rasterizer = GlyphRasterizer(library)

    /// The sum of the coverage in pixels, and its centre, x to the right and y down from the origin's pixel.
    private func moments(_ bitmap: CoverageBitmap) -> (area: Double, center: SIMD2<Double>) {
        var (area, sum) = (0.0, SIMD2<Double>.zero)
        for row in 0..<bitmap.height {
            for column in 0..<bitmap.width {
                let amount = Double(bitmap.coverage[row * bitmap.width + column]) / 255
                area += amount
                sum += amount * SIMD2(Double(bitmap.left + column) + 0.5, Double(bitmap.top + row) + 0.5)
            }
        }
        return (area, sum / area)
    }

    /// Letters without overlapping contours, cubic outlines in both fonts.
    @Test(arguments: ["o", "S", "H", "g", "8", "%", "l"])
    func coverageIsTheOutlinesArea(letter: String) throws {
        for typeface in [Typeface.text, Typeface(family: "Inter", weight: 700), .formula] {
            let glyph = try TextSetter(library).line(letter, in: typeface).glyphs[0]
            let outline = try OutlineMoments(typeface, glyph: glyph.index)
            for size in [24, 47.3, 120] as [Float] {
                let bitmap = try rasterizer.bitmap(of: glyph.index, in: typeface, size: size)
                let (area, center) = moments(bitmap)
                let expected = outline.area * Double(size * size)
                #expect(abs(area / expected - 1) < 0.01, "\(letter) of \(typeface) at \(size): \(area), \(expected)")
                #expect(abs(center.x - outline.center.x * Double(size)) < 0.1)
                #expect(abs(center.y + outline.center.y * Double(size)) < 0.1)
            }
        }
    }

    @Test func phasesAreQuartersOfAPixel() throws {
        let glyph = try TextSetter(library).line("o").glyphs[0]
        let (area, center) = moments(try rasterizer.bitmap(of: glyph.index, in: glyph.typeface, size: 31.7))
        for x in 0..<4 {
            for y in 0..<4 {
                let bitmap = try rasterizer.bitmap(
                    of: glyph.index, in: glyph.typeface, size: 31.7, phase: SIMD2(x, y))
                let shifted = moments(bitmap)
                #expect(abs(shifted.area / area - 1) < 0.005)
                #expect(abs(shifted.center.x - center.x - Double(x) / 4) < 0.02)
                #expect(abs(shifted.center.y - center.y - Double(y) / 4) < 0.02)
            }
        }
    }

    @Test func inkStandsOnTheBaseline() throws {
        let setter = TextSetter(library)
        let metrics = try library.metrics(of: .text)
        let glyph = try setter.line("H").glyphs[0]
        let bitmap = try rasterizer.bitmap(of: glyph.index, in: glyph.typeface, size: 100)
        #expect(bitmap.top + bitmap.height == 0)
        #expect(abs(Float(-bitmap.top) - 100 * metrics.capHeight) <= 1)
        #expect(bitmap.left > 0)
        #expect(bitmap.coverage.count == bitmap.width * bitmap.height)
        #expect(bitmap.coverage.contains(255))
        // No empty row or column around.
        let last = bitmap.coverage.suffix(bitmap.width)
        #expect(bitmap.coverage.prefix(bitmap.width).contains { $0 > 0 } && last.contains { $0 > 0 })
    }

    @Test func spacesHaveNoInk() throws {
        let glyph = try TextSetter(library).line(" ").glyphs[0]
        let bitmap = try rasterizer.bitmap(of: glyph.index, in: glyph.typeface, size: 50)
        #expect(bitmap.width == 0 && bitmap.height == 0 && bitmap.coverage.isEmpty)
    }

    @Test func unknownGlyphsAreErrors() throws {
        let error = try #require(throws: TypesettingError.self) {
            try rasterizer.bitmap(of: 60_000, in: .formula, size: 20)
        }
        #expect(error.kind == .damagedFont)
    }

    @Test func extremeSizes() throws {
        let glyph = try TextSetter(library).line("W").glyphs[0]
        #expect(try rasterizer.bitmap(of: glyph.index, in: glyph.typeface, size: 1).width <= 2)
        let large = try rasterizer.bitmap(of: glyph.index, in: glyph.typeface, size: 4096)
        #expect(
            abs(moments(large).area / (try OutlineMoments(.text, glyph: glyph.index).area * 4096 * 4096) - 1) < 0.001)
    }

    @Test func sameBytesEveryTime() throws {
        let glyph = try set("\\nabla").glyphs[0]
        let first = try rasterizer.bitmap(of: glyph.index, in: glyph.typeface, size: 33.3, phase: SIMD2(1, 2))
        let other = try GlyphRasterizer(FontLibrary()).bitmap(
            of: glyph.index, in: glyph.typeface, size: 33.3, phase: SIMD2(1, 2))
        #expect(first == other)
    }
}
