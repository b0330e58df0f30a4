import SceneGraph
import Testing
import Typesetting

/// Formulas that are not well formed: each is an error with its place, none a crash.
@Suite struct FormulaErrorTests {
    @Test(arguments: [
        // Groups.
        ("{", 1, "'{' begins"), ("a + {b", 5, "'{' begins"), ("}", 1, "closes no group"), ("a}b", 2, "closes no group"),
        ("{{a}", 1, "'{' begins"), ("\\frac{a}{b", 9, "'{' begins"), ("x^{2", 3, "'{' begins"), ("a{}}", 4, "closes"),
        // Arguments.
        ("\\frac", 6, "numerator"), ("\\frac{a}", 9, "denominator"), ("\\frac a", 8, "denominator"),
        ("\\sqrt", 6, "radicand"), ("\\hat", 5, "letter"), ("x^", 3, "superscript"), ("x_", 3, "subscript"),
        ("x^}", 3, "superscript"), ("{x_}", 4, "subscript"), ("x^^2", 3, "superscript"), ("\\frac_1", 6, "numerator"),
        ("\\mathbf", 8, "formula"), ("\\overline", 10, "formula"), ("\\sqrt[3]", 9, "radicand"),
        ("\\sqrt[3{x}", 6, "'[' begins"), ("\\sqrt[3}{x}", 8, "closes no group"),
        // Scripts.
        ("a^b^c", 4, "second superscript"), ("a_b_c", 4, "second subscript"), ("a_b^c_d", 6, "second subscript"),
        ("x^2'", 4, "second superscript"), ("a'^b'", 5, "second superscript"), ("x'^2^3", 5, "second superscript"),
        // Commands.
        ("\\fraq{a}{b}", 1, "'\\frac'"), ("a + \\sigmaa", 5, "'\\sigma'"), ("\\tanhh", 1, "'\\tanh'"),
        ("\\Tanh", 1, "'\\tanh'"), ("\\alhpa", 1, "'\\alpha'"), ("\\qqqqqqqq", 1, "unknown"), ("\\", 1, "backslash"),
        ("a\\", 2, "backslash"), ("\\1", 1, "unknown"), ("\\é", 1, "unknown"), ("\\🙂", 1, "unknown"),
        ("\\limits", 1, "operator"), ("x\\limits_1", 2, "operator"), ("\\input{file}", 1, "unknown"),
        ("\\def\\a{}", 1, "unknown"),
        // Delimiters.
        ("\\left(", 1, "\\right"), ("\\left( x", 1, "\\right"), ("\\right)", 1, "\\left"), ("x \\right)", 3, "\\left"),
        ("\\left", 6, "delimiter"), ("\\left x \\right)", 7, "delimiter"), ("\\left( x \\right", 16, "delimiter"),
        ("{\\left( x} \\right)", 10, "closes no group"), ("\\middle|", 1, "\\left"), ("\\big", 5, "delimiter"),
        ("\\bigl x", 7, "delimiter"), ("\\left\\frac12\\right)", 6, "delimiter"),
        // Tables.
        ("a & b", 3, "'&'"), ("a \\\\ b", 3, "rows"), ("\\begin{matrix} a", 1, "no end"),
        ("\\end{matrix}", 1, "\\begin"),
        ("\\begin{matrx} a \\end{matrx}", 8, "matrix"), ("\\begin{matrix} a \\end{cases}", 23, "closes"),
        ("\\begin", 7, "environment"), ("\\begin{}", 8, "environment"), ("{a & b}", 4, "'&'"),
        ("\\begin{matrix} {a & b} \\end{matrix}", 19, "'&'"), ("\\left( a & b \\right)", 10, "'&'"),
        // Words and names.
        ("\\text", 6, "words"), ("\\text x", 7, "words"), ("\\text{a", 6, "no end"), ("\\text{\\alpha}", 7, "inside"),
        ("\\color{}{x}", 8, "role"), ("\\color{a b}{x}", 8, "role"), ("\\color{red}", 12, "formula"),
        ("\\part x", 7, "braces"), ("\\part{w}", 9, "formula"), ("\\operatorname", 14, "name"),
        // Characters.
        ("a\u{0}b", 2, "U+0000"), ("\u{1B}[31m", 1, "U+001B"), ("x\u{7F}", 2, "U+007F"), ("e\u{301}", 1, "marks"),
        ("👨‍👩‍👧", 1, "U+1F468"), ("x $ y", 3, "cannot have"),
    ])
    func syntax(source: String, column: Int, fragment: String) throws {
        for display in [true, false] {
            let error = try #require(throws: TypesettingError.self, "\(source)") { try set(source, display: display) }
            #expect(error.kind == .syntax)
            #expect(error.column == column, "\(source): \(error)")
            #expect(error.description.contains(fragment), "\(source): \(error)")
            #expect(!error.description.contains("\n"))
        }
    }

    @Test(arguments: ["{", "\\frac{", "x^{", "\\sqrt{", "\\hat{", "\\left(", "\\color{a}{", "\\sqrt[", "x^", "\\sqrt"])
    func deepNestingIsAnError(opening: String) throws {
        let count = 9_990 / opening.count
        for closing in ["", "x" + String(repeating: "}", count: 5)] {
            let source = String(repeating: opening, count: count) + closing
            let error = try #require(throws: TypesettingError.self) { try set(source) }
            #expect(error.kind == .syntax)
        }
        let deep = try #require(throws: TypesettingError.self) { try set(String(repeating: "{", count: 10_000)) }
        #expect(deep.problem.contains("deeper"))
    }

    @Test func nestingThatIsAllowedIsSet() throws {
        let depth = 60
        for (opening, closing) in [("{", "}"), ("\\sqrt{", "}"), ("\\left(", "\\right)"), ("\\part{p}{", "}")] {
            let levels = opening == "{" ? depth : depth / 2
            let source = String(repeating: opening, count: levels) + "x" + String(repeating: closing, count: levels)
            #expect(try set(source).glyphs.count >= 1)
        }
    }

    @Test func longFormulasAreSetUpToTheLimit() throws {
        #expect(try set(String(repeating: "x+", count: 5_000)).glyphs.count == 10_000)
        let error = try #require(throws: TypesettingError.self) { try set(String(repeating: "x", count: 10_001)) }
        #expect(error.kind == .syntax)
        #expect(error.description.contains("10001"))
        let huge = try #require(throws: TypesettingError.self) { try set(String(repeating: "\\frac{", count: 500_000)) }
        #expect(huge.kind == .syntax)
    }

    @Test func emptyFormulasAreEmpty() throws {
        for source in [
            "", " ", "{}", "{{}}", "\\text{}", "\\part{p}{}", "\\color{c}{}", "\\left.\\right.", "\\displaystyle",
        ] {
            let box = try set(source)
            #expect(box.glyphs.isEmpty)
            #expect(box.height == 0 && box.depth == 0)
        }
        #expect(try set("\\frac{}{}").rules.count == 1)
        #expect(try set("^2").glyphs.count == 1)
        #expect(try set("_{}^{}").glyphs.isEmpty)
    }

    /// Random strings of what formulas are made of: each is set or is an error of a kind that a formula can have.
    @Test func randomFormulasNeverCrash() throws {
        let pieces = [
            "{", "}", "^", "_", "&", "\\\\", "'", "x", "1", "+", "=", "(", "[", "]", " ", "$", "\\frac", "\\sqrt",
            "\\left",
            "\\right", "\\middle", "(", ")", "|", ".", "\\sum", "\\int", "\\hat", "\\text", "\\color{a}", "\\part{b}",
            "\\begin{matrix}", "\\end{matrix}", "\\limits", "\\mathbf", "\\overline", "\\bigl", "\\displaystyle", "\\,",
            "\\operatorname", "\\alpha", "\\log", "\\", "é", "漢",
        ]
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var count = 0
        for _ in 0..<20_000 {
            let source = (0..<1 + random(12)).map { _ in pieces[random(pieces.count)] }.joined()
            do {
                let box = try set(source)
                #expect(box.width.isFinite && box.height.isFinite && box.depth.isFinite)
                count += 1
            } catch let error as TypesettingError {
                #expect([.syntax, .missingCharacter].contains(error.kind))
                let column = try #require(error.column)
                #expect((1...source.count + 1).contains(column), "\(source): \(error)")
            }
        }
        #expect(count > 200)
    }
}
