import SceneGraph
import Testing
import Typesetting

/// Where lines of other scripts break, and that nothing is lost when they do.
@Suite struct LineBreakTests {
    private static let japanese = TextSetter(library, Typography(text: "VL Gothic", language: Language("ja")!))

    /// The lines of a box from top to bottom, each with its glyphs from left to right.
    private func lines(_ box: GlyphBox) -> [[GlyphBox.Glyph]] {
        Dictionary(grouping: box.glyphs) { ($0.origin.y * 64).rounded() }.sorted { $0.key < $1.key }.map { line in
            line.value.sorted { $0.origin.x < $1.origin.x }
        }
    }

    /// What a text is broken into where no line may be any width.
    private func words(_ text: String, _ setter: TextSetter) throws -> Int {
        lines(try setter.paragraph(text, ParagraphStyle(width: 0.01))).count
    }

    @Test(arguments: [
        // Ideographs stand alone; punctuation, long marks and closing brackets stay with what is before them, opening ones with
        // what follows.
        ("重み", 2), ("重み。", 2), ("「重み」を", 3), ("データ", 2), ("（例）", 1), ("学習率0.5", 4), ("ReLU関数", 3),
    ])
    func japanese(text: String, count: Int) throws { #expect(try words(text, Self.japanese) == count, "\(text)") }

    @Test func otherTextsBreakAsBefore() throws {
        let english = TextSetter(library)
        for (text, count) in [
            ("a/b", 1), ("1,000", 1), ("e.g. this", 2), ("well-known", 2), ("x→y", 1), ("„so“ (es)", 2), ("A…B", 1),
            ("Vorwärts- und Rückwärtsdurchlauf", 3), ("50 %", 2), ("don’t", 1),
        ] {
            #expect(try words(text, english) == count, "\(text)")
        }
    }

    /// Random texts of several scripts, with formulas, numbers and brackets, at random widths: each glyph is there once however
    /// narrow the lines are, no line is too wide, and the same text is set in the same way again.
    @Test(arguments: [("VL Gothic", "ja"), ("Amiri", "ar"), ("DejaVu Sans", "he"), ("DejaVu Sans", "en")])
    func randomTexts(family: String, tag: String) throws {
        let setter = TextSetter(library, Typography(text: family, language: Language(tag)!))
        let pieces: [String] =
            switch tag {
            case "ja": ["重み", "ニューラル", "ネットワーク", "を", "学習", "する", "。", "、", "「", "」", "（", "）", "ー"]
            case "ar": ["شبكة", "عصبية", "تتعلم", "الخطأ", "،", "؟", "و", "لا"]
            case "he": ["רשת", "לומדת", "את", "השגיאה", ",", "־", "?"]
            default: ["network", "learns", "error-driven", "Größe", ",", "é", "naïve"]
            }
        let shared = ["$x_1$", "$\\frac{a}{b}$", "12", "-0.5", "3.14%", "(", ")", "[", "]", " ", " ", " ", "ReLU", "w"]
        var draw = SeededRandom(seed: 3)
        for _ in 0..<150 {
            let text = (0..<Int.random(in: 1...14, using: &draw)).map { _ in
                (Bool.random(using: &draw) ? pieces : shared).randomElement(using: &draw)!
            }.joined()
            let whole = try setter.paragraph(text)
            let narrow = try setter.paragraph(text, ParagraphStyle(width: 0.01)).width
            let width = Float.random(in: max(narrow, 0.1)...max(whole.width, narrow, 0.1) * 1.05, using: &draw)
            for isBalanced in [false, true] {
                let style = ParagraphStyle(width: width, isBalanced: isBalanced)
                let box = try setter.paragraph(text, style)
                #expect(box.width <= width * 1.0001, "\(text) at \(width)")
                #expect(Self.counted(box) == Self.counted(whole), "\(text) at \(width)")
                #expect(try setter.paragraph(text, style) == box)
            }
        }
    }

    /// How often each glyph is there.
    private static func counted(_ box: GlyphBox) -> [String: Int] {
        box.glyphs.reduce(into: [:]) { $0["\($1.typeface) \($1.index) \($1.scale)", default: 0] += 1 }
    }
}
