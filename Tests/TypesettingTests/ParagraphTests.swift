import SceneGraph
import Testing
import Typesetting

@Suite struct ParagraphTests {
    private let setter = TextSetter(library)
    private static let sentence =
        "The error at the output is the difference between what the network says and what it should have said."

    /// The lines of a box, by the baselines of its glyphs.
    private func lines(_ box: GlyphBox) -> [[GlyphBox.Glyph]] {
        Dictionary(grouping: box.glyphs) { ($0.origin.y * 64).rounded() }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Where a line's ink ends.
    private func end(_ line: [GlyphBox.Glyph]) -> Float { line.map(\.origin.x).max() ?? 0 }

    @Test(arguments: [8, 12, 17.5, 25] as [Float])
    func linesKeepTheirWidth(width: Float) throws {
        for isBalanced in [false, true] {
            let box = try setter.paragraph(
                Self.sentence, ParagraphStyle(width: width, isBalanced: isBalanced))
            #expect(box.width <= width)
            // Every letter is there, in order.
            let space = try setter.line(" ").glyphs[0].index
            let all = try setter.line(Self.sentence).glyphs.filter { $0.index != space }
            #expect(box.glyphs.map(\.index) == all.map(\.index))
        }
    }

    @Test func balancedLinesAreAsManyAndMoreEven() throws {
        func raggedness(_ box: GlyphBox) -> Float {
            let ends = lines(box).map(end)
            return ends.max()! - ends.min()!
        }
        var isEverBetter = false
        for width in stride(from: Float(9), to: 30, by: 1.5) {
            let full = try setter.paragraph(Self.sentence, ParagraphStyle(width: width))
            let even = try setter.paragraph(Self.sentence, ParagraphStyle(width: width, isBalanced: true))
            #expect(lines(full).count == lines(even).count)
            #expect(raggedness(even) <= raggedness(full) + 0.5)
            if raggedness(even) < raggedness(full) - 1 { isEverBetter = true }
        }
        #expect(isEverBetter)
    }

    @Test func alignmentMovesLines() throws {
        func starts(_ alignment: TextAlignment) throws -> [Float] {
            let box = try setter.paragraph("wide line here\nnot", ParagraphStyle(alignment: alignment))
            return lines(box).map { $0.map(\.origin.x).min()! }
        }
        let slack = try setter.line("wide line here").width - setter.line("not").width
        #expect(try starts(.leading) == [0, 0])
        #expect(isClose(try starts(.center)[1], slack / 2))
        #expect(isClose(try starts(.trailing)[1], slack))
    }

    @Test func lineSpacingIsFromBaselineToBaseline() throws {
        let metrics = try library.metrics(of: .text)
        let box = try setter.paragraph("a\nb\n\nc", ParagraphStyle(lineSpacing: 1.5))
        #expect(lines(box).map { $0[0].origin.y } == [0, 1.5, 4.5])
        #expect(box.height == metrics.ascender)
        #expect(isClose(box.depth, 4.5 + metrics.descender))
        // A high formula pushes its line down.
        let high = try setter.paragraph("a\n$\\dfrac{a}{b}$", ParagraphStyle(lineSpacing: 1.3))
        #expect(high.rules[0].origin.y > 1.2)
    }

    @Test func hyphensBreakBetweenLettersOnly() throws {
        func count(_ text: String) throws -> Int {
            lines(try setter.paragraph(text, ParagraphStyle(width: 0.1))).count
        }
        #expect(try count("cross-entropy") == 2)
        #expect(try count("input–output") == 2)
        #expect(try count("2-2-1") == 1)
        #expect(try count("-0.4") == 1)
        #expect(try count("a b") == 2)
        #expect(try count("a\u{A0}b") == 1)
        #expect(try count("x$y$z w") == 2)
    }

    @Test func formulasStandAmongWords() throws {
        let box = try setter.paragraph("with $w_1$, it", ParagraphStyle(formulaScale: 1.25))
        let formula = try set("w_1", display: false)
        let inner = box.glyphs.filter { $0.typeface == .formula }
        #expect(inner.map(\.index) == formula.glyphs.map(\.index))
        #expect(isClose(inner[0].scale, 1.25))
        let before = try setter.line("with ").width
        #expect(isClose(inner[0].origin.x, before))
        let width = try before + formula.width * 1.25 + setter.line(", it").width
        #expect(abs(box.width - width) < 0.01)
    }

    @Test func dollarsAreEscaped() throws {
        let box = try setter.paragraph("\\$5")
        #expect(box.glyphs.count == 2)
        #expect(box.glyphs.allSatisfy { $0.typeface == .text })
        // And inside of formulas.
        #expect(try setter.paragraph("$\\$$").glyphs.count == 1)
    }

    @Test(arguments: [
        ("a $x", 3), ("a $\\frac{1}$ b", 12), ("$x$ and $y$ and $", 17), ("costs 5$", 8), ("ok $\\nope$", 5),
        ("ünïcödé $x^2^3$", 13),
    ])
    func errorsCountInTheWholeText(text: String, column: Int) throws {
        let error = try #require(throws: TypesettingError.self) { try setter.paragraph(text) }
        #expect(error.kind == .syntax)
        #expect(error.column == column, "\(error)")
    }

    @Test func emptyTextsAreEmptyLines() throws {
        for text in ["", " ", "  \t"] {
            let box = try setter.paragraph(text, ParagraphStyle(width: 10, isBalanced: true))
            #expect(box.glyphs.isEmpty)
            #expect(box.width == 0)
            #expect(box.height > 0)
        }
    }
}
