import SceneGraph
import Testing
import Typesetting

/// Colours and names of stretches of a formula.
@Suite struct PartTests {
    @Test func rolesReachTheirGlyphsAndRules() throws {
        let box = try set("a + \\color{error}{\\frac{\\color{target}{b}}{c}} - d")
        #expect(box.glyphs.map(\.role) == [nil, nil, "target", "error", nil, nil])
        #expect(box.rules.map(\.role) == ["error"])
        let root = try set("\\color{r}{\\sqrt{x}}")
        #expect(root.rules[0].role == "r" && root.glyphs.allSatisfy { $0.role == "r" })
    }

    @Test func partsBoundTheirGlyphs() throws {
        let box = try set("z = \\part{weight}{w_1} x_1 + \\part{bias}{b}")
        #expect(box.parts.map(\.name) == ["weight", "bias"])
        #expect(box.glyphs.map(\.part) == [nil, nil, 0, 0, nil, nil, nil, 1])
        for (index, part) in box.parts.enumerated() {
            let glyphs = box.glyphs.filter { $0.part == index }
            #expect(isClose(part.origin.x, glyphs[0].origin.x))
            #expect(part.origin.x + part.size.x <= box.width + precision)
            #expect(part.origin.y < 0 && part.origin.y + part.size.y >= 0)
        }
        let weight = try set("w_1")
        #expect(isClose(box.parts[0].size.x, weight.width))
        #expect(isClose(box.parts[0].size.y, weight.height + weight.depth))
        // The space before an operation is outside.
        let alone = try set("a \\part{rest}{+ b}")
        #expect(isClose(alone.parts[0].origin.x, alone.glyphs[1].origin.x))
    }

    @Test func partsNest() throws {
        let box = try set("\\part{outer}{a \\part{inner}{b} \\frac{\\part{top}{c}}{d}}^2 e")
        func part(_ name: String) throws -> Int { try #require(box.parts.firstIndex { $0.name == name }) }
        let (outer, inner, top) = (try part("outer"), try part("inner"), try part("top"))
        #expect(box.parts[inner].parent == outer && box.parts[top].parent == outer && box.parts[outer].parent == nil)
        #expect(box.glyphs.map(\.part) == [outer, inner, top, outer, nil, nil])
        #expect(box.rules[0].part == outer)
        #expect(box.glyphs.map { box.isPart($0.part, within: "outer") } == [true, true, true, true, false, false])
        #expect(!box.isPart(nil, within: "outer") && !box.isPart(outer, within: "inner"))
        // The numerator's part stands above the axis.
        #expect(box.parts[top].origin.y + box.parts[top].size.y < -0.25)
    }

    @Test func scriptsBelongToMarkedStretches() throws {
        let box = try set("\\part{p}{ab}^2")
        #expect(box.glyphs.map(\.part) == [0, 0, nil])
        #expect(try set("\\part{p}{\\sum}_{i=1}^n").width == set("\\sum_{i=1}^n").width)
        #expect(try set("\\color{p}{\\sum}\\nolimits_i").width == set("\\sum\\nolimits_i").width)
        #expect(try set("\\part{p}{x}'").glyphs.count == 2)
    }

    @Test func paragraphsKeepParts() throws {
        let style = ParagraphStyle(width: 8)
        let box = try TextSetter(library).paragraph("the slope $\\part{s}{\\sigma'}$ times $\\part{w}{w_1}$", style)
        #expect(box.parts.map(\.name) == ["s", "w"])
        for glyph in box.glyphs where glyph.part == 1 {
            let part = box.parts[1]
            #expect(glyph.origin.x >= part.origin.x - precision)
            #expect(glyph.origin.y <= part.origin.y + part.size.y + precision)
        }
    }
}
