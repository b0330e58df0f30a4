import SceneGraph
import Testing

@Suite struct GlyphBoxTests {
    private static let face = Typeface(family: "Face")

    private func box(_ index: UInt32, width: Float, height: Float = 0.5, depth: Float = 0.1) -> GlyphBox {
        GlyphBox(
            glyphs: [GlyphBox.Glyph(typeface: Self.face, index: index)],
            rules: [GlyphBox.Rule(origin: SIMD2(0, -height), size: SIMD2(width, 0.1))], width: width, height: height,
            depth: depth)
    }

    @Test func boxesStandBesideEachOther() {
        var line = GlyphBox()
        line.append(box(1, width: 2))
        line.append(box(2, width: 1, height: 0.2, depth: 0.4), raisedBy: 0.6)
        line.append(box(3, width: 1))
        #expect(line.width == 4)
        #expect(line.glyphs.map(\.origin) == [SIMD2(0, 0), SIMD2(2, -0.6), SIMD2(3, 0)])
        #expect(abs(line.height - 0.8) < 1e-6 && line.depth == 0.1)
    }

    @Test func partsKeepTheirGlyphs() {
        var first = box(1, width: 1).named("a")
        let second = box(2, width: 1).named("b").named("c")
        first.append(second)
        #expect(first.parts.map(\.name) == ["a", "b", "c"])
        #expect(first.parts.map(\.parent) == [nil, 2, nil])
        #expect(first.glyphs.map(\.part) == [0, 1])
        #expect(first.rules.map(\.part) == [0, 1])
        #expect(first.parts[1].origin == SIMD2(1, -0.5) && first.parts[1].size == SIMD2(1, 0.6))
        #expect(first.isPart(1, within: "c") && first.isPart(1, within: "b") && !first.isPart(0, within: "c"))
    }

    @Test func innerColoursWin() {
        var line = box(1, width: 1).colored("inner")
        line.append(box(2, width: 1))
        let colored = line.colored("outer")
        #expect(colored.glyphs.map(\.role) == ["inner", "outer"])
        #expect(colored.rules.map(\.role) == ["inner", "outer"])
    }

    @Test func scalingScalesEverything() {
        let scaled = box(1, width: 1).named("p").translated(by: SIMD2(1, 0.5)).scaled(by: 2)
        #expect(scaled.width == 2 && scaled.height == 0 && abs(scaled.depth - 1.2) < 1e-6)
        #expect(scaled.glyphs[0].scale == 2 && scaled.glyphs[0].origin == SIMD2(2, 1))
        #expect(scaled.rules[0].size == SIMD2(2, 0.2) && scaled.rules[0].origin == SIMD2(2, 0))
        #expect(scaled.parts[0].origin == SIMD2(2, 0))
    }
}
