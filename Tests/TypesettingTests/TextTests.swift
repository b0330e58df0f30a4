import SceneGraph
import Testing
import Typesetting

@Suite struct TextTests {
    private let setter = TextSetter(library)

    @Test func advancesAreTheFonts() throws {
        let inter = try FontTables("Inter-Regular.otf")
        // Letters that Inter does not kern.
        for text in ["o", "H", "HIH", "nnn", "1"] {
            let expected = text.unicodeScalars.reduce(Float(0)) { $0 + inter.advance($1) }
            #expect(isClose(try setter.line(text).width, expected), "\(text)")
        }
        let glyphs = try setter.line("HI").glyphs
        #expect(glyphs.map { Int($0.index) } == [inter.glyph("H"), inter.glyph("I")])
        #expect(glyphs[0].origin == .zero)
        #expect(isClose(glyphs[1].origin.x, inter.advance("H")))
    }

    @Test(arguments: ["AV", "To", "LT", "P."])
    func kerningMovesLettersTogether(pair: String) throws {
        let inter = try FontTables("Inter-Regular.otf")
        let apart = pair.unicodeScalars.reduce(Float(0)) { $0 + inter.advance($1) }
        let width = try setter.line(pair).width
        #expect(width < apart - 0.01)
        #expect(width > apart - 0.2)
    }

    @Test func tabularDigitsAreEquallyWide() throws {
        let widths = try (0...9).map { try setter.line("\($0)", features: [.tabularDigits]).width }
        #expect(Set(widths).count == 1)
        let plain = try (0...9).map { try setter.line("\($0)").width }
        #expect(Set(plain).count > 1)
        let counts = try ["1111.11", "0.00", "7777.4"].map { try setter.line($0, features: [.tabularDigits]).width }
        #expect(isClose(counts[0] - counts[1], 3 * widths[0]))
        #expect(isClose(counts[0] - counts[2], widths[0]))
    }

    @Test func linesOfOneFaceStandAlike() throws {
        let metrics = try library.metrics(of: .text)
        for text in ["x", "Äg", ".", ""] {
            let box = try setter.line(text)
            #expect(box.height == metrics.ascender)
            #expect(box.depth == metrics.descender)
        }
        #expect((0.7...0.75).contains(metrics.capHeight))
        #expect((0.5...0.6).contains(metrics.xHeight))
        #expect(metrics.ascender > metrics.capHeight && metrics.descender > 0)
    }

    @Test func weightsAndSlantsAreFacesOfTheirOwn() throws {
        let faces = [
            Typeface.text, Typeface(family: "Inter", weight: 700), Typeface(family: "Inter", weight: 100),
            Typeface(family: "Inter", isItalic: true), Typeface(family: "Inter", weight: 700, isItalic: true),
        ]
        let boxes = try faces.map { try setter.line("Rag", in: $0) }
        let rasterizer = GlyphRasterizer(library)
        let bitmaps = try boxes.map {
            try rasterizer.bitmap(of: $0.glyphs[0].index, in: $0.glyphs[0].typeface, size: 40)
        }
        #expect(Set(bitmaps).count == faces.count)
        #expect(boxes[1].width > boxes[0].width && boxes[0].width > boxes[2].width)
        #expect(boxes.map { $0.glyphs[0].typeface } == faces)
    }

    @Test func accentsMayBeSeparateCharacters() throws {
        let composed = try setter.line("\u{E9}")
        let separate = try setter.line("e\u{301}")
        #expect(composed.width == separate.width)
    }

    @Test func threadsShareALibrary() async throws {
        let expected = try setter.line("Gradient 0.25")
        let rasterizer = GlyphRasterizer(library)
        let bitmaps = try expected.glyphs.map { try rasterizer.bitmap(of: $0.index, in: $0.typeface, size: 37.5) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<20 {
                        guard try TextSetter(library).line("Gradient 0.25") == expected else { return false }
                        for (glyph, bitmap) in zip(expected.glyphs, bitmaps) {
                            let drawn = try rasterizer.bitmap(of: glyph.index, in: glyph.typeface, size: 37.5)
                            guard drawn == bitmap else { return false }
                        }
                    }
                    return true
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }
}
