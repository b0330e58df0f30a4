import SceneGraph
import Testing
import Typesetting

/// Where formulas put their glyphs, against the MATH table as the tests read it themselves.
@Suite struct FormulaTests {
    private let font: FontTables

    init() throws { font = try FontTables("latinmodern-math.otf") }

    private func glyph(_ character: Unicode.Scalar) -> UInt32 { UInt32(font.glyph(character)) }

    @Test func fractionsStandAtTheirHeights() throws {
        let (axis, thickness) = (font.mathConstant(5), font.mathConstant(38))
        for (source, display, numerator, denominator, scale) in [
            ("\\frac12", true, 33, 35, 1), ("\\frac12", false, 32, 34, 0.7), ("\\dfrac12", false, 33, 35, 1),
            ("\\tfrac12", true, 32, 34, 0.7), ("\\displaystyle\\frac12", false, 33, 35, 1),
        ] as [(String, Bool, Int, Int, Float)] {
            let box = try set(source, display: display)
            #expect(isClose(box.glyphs[0].origin.y, -font.mathConstant(numerator)), "\(source)")
            #expect(isClose(box.glyphs[1].origin.y, font.mathConstant(denominator)), "\(source)")
            #expect(box.glyphs.allSatisfy { $0.scale == scale })
            let rule = try #require(box.rules.first)
            #expect(isClose(rule.origin.y + rule.size.y / 2, -axis))
            #expect(isClose(rule.size.y, thickness))
            #expect(isClose(rule.size.x, scale * font.advance(Int(box.glyphs[0].index))))
            // A null delimiter's space on either side.
            #expect(isClose(box.width, rule.size.x + 0.24))
            #expect(isClose(rule.origin.x, 0.12))
        }
    }

    @Test func deepNumeratorsKeepTheirGap() throws {
        let box = try set("\\frac{\\frac{a}{b}}{\\sqrt{\\frac{a}{b}}}")
        let bar = try #require(box.rules.max { $0.size.x < $1.size.x })
        let gap = font.mathConstant(37)
        let above = box.glyphs[1].origin.y
        // The b of the numerator's fraction has no depth.
        #expect(above + gap <= bar.origin.y + precision)
    }

    @Test func scriptsStandAtTheirHeights() throws {
        let (up, cramped, down) = (font.mathConstant(11), font.mathConstant(12), font.mathConstant(8))
        #expect(isClose(try set("x^2").glyphs[1].origin.y, -up))
        #expect(isClose(try set("\\overline{x^2}").glyphs[1].origin.y, -cramped))
        #expect(isClose(try set("x_2").glyphs[1].origin.y, down))
        #expect(try set("x^2").glyphs[1].scale == 0.7)
        #expect(try set("x^{2^2}").glyphs[2].scale == 0.5)
        #expect(try set("x^{2^{2^2}}").glyphs[3].scale == 0.5)
        // Braces around one letter, marks and hats change nothing.
        for source in ["{x}^2", "\\color{a}{x}^2", "\\part{a}{\\color{b}{x}}^2", "\\hat x^2", "\\mathbf{x}^2"] {
            let box = try set(source)
            #expect(isClose(try #require(box.glyphs.last { $0.scale == 0.7 }).origin.y, -up), "\(source)")
        }
        // Empty space behind.
        let box = try set("1^2")
        let script = 0.7 * font.advance(Int(box.glyphs[1].index))
        #expect(isClose(box.width, font.advance("1") + script + font.mathConstant(17)))
    }

    @Test func bothScriptsKeepTheirGap() throws {
        for source in ["x_1^2", "x^2_1", "x^{\\frac ab}_{\\frac ab}", "f'_g", "\\int_0^1", "W_{ij}^{(l)}"] {
            for display in [false, true] {
                let box = try set(source, display: display)
                #expect(box.height > 0.4 && box.depth > 0.2, "\(source)")
            }
        }
        // The letter leans over its subscript.
        let box = try set("f_1^2")
        let (upper, lower) = (box.glyphs[1], box.glyphs[2])
        #expect(upper.origin.x > lower.origin.x + 0.05)
        #expect(isClose(lower.origin.x, font.advance("\u{1D453}")))
    }

    @Test func limitsDependOnTheStyle() throws {
        let display = try set("\\sum_{i=1}^n")
        let text = try set("\\sum_{i=1}^n", display: false)
        #expect(display.glyphs[0].index != text.glyphs[0].index)
        #expect(text.glyphs[0].index == glyph("∑"))
        // n is the first of the scripts.
        #expect(display.glyphs[1].origin.y < -1 && display.glyphs[1].origin.x < display.glyphs[0].origin.x + 1)
        #expect(text.glyphs[1].origin.x > 1)
        #expect(display.height + display.depth > 2.2)
        #expect(try set("\\sum\\nolimits_{i=1}^n").width > display.width + 0.3)
        #expect(try set("\\sum\\limits_{i=1}^n", display: false).width < text.width - 0.3)
        // Integrals have them beside, functions with limits below, others beside.
        #expect(try set("\\int_0^1").glyphs[1].origin.x > 0.9)
        #expect(try set("\\max_i").depth > 0.6)
        #expect(try set("\\log_i").depth < 0.3)
        #expect(try set("\\operatorname*{argtop}_i").depth > 0.6)
        #expect(try set("\\operatorname{argtop}_i").depth < 0.5)
        #expect(try set("∑_{i=1}^n") == display)
    }

    @Test func operatorsStandOnTheAxis() throws {
        for source in [
            "\\sum", "\\int", "\\prod", "\\left(\\right)", "\\Bigg|", "\\begin{matrix}a\\\\b\\\\c\\end{matrix}",
        ] {
            for display in [false, true] {
                let box = try set(source, display: display)
                #expect(abs((box.height - box.depth) / 2 - font.mathConstant(5)) < 0.001, "\(source)")
            }
        }
    }

    @Test(arguments: ["x", "x^2", "\\frac ab", "\\frac{\\frac ab}{\\frac cd}", "\\sum_{\\frac ab}^{\\frac cd}"])
    func rootsCoverTheirRadicand(radicand: String) throws {
        let inner = try set("\\overline{\(radicand)}")
        let thickness = font.mathConstant(51)
        let bare = inner.height - font.mathConstant(43) - font.mathConstant(44) - font.mathConstant(45)
        let box = try set("\\sqrt{\(radicand)}")
        // The root's line is the lowest that reaches the right end.
        let line = try #require(box.rules.first { isClose($0.origin.x + $0.size.x, box.width) })
        #expect(isClose(line.size.x, inner.width))
        #expect(isClose(line.size.y, thickness))
        #expect(-line.origin.y - thickness >= bare + font.mathConstant(50) - 0.001)
        #expect(isClose(box.height, -line.origin.y + font.mathConstant(52)))
        #expect(box.depth >= inner.depth - 0.05)
    }

    @Test func degreesStandInTheirRoots() throws {
        let plain = try set("\\sqrt{x}")
        let cubic = try set("\\sqrt[3]{x}")
        #expect(cubic.glyphs[0].scale == 0.5)
        #expect(cubic.glyphs[0].origin.y < 0)
        #expect(cubic.width >= plain.width)
        #expect(try set("\\sqrt[n+1]{x}").width > cubic.width)
        #expect(try set("\\sqrt[]{x}").height == plain.height)
    }

    @Test func accentsStandOverTheirLetters() throws {
        for name in ["hat", "bar", "tilde", "dot", "ddot", "vec", "check", "breve", "acute", "grave", "mathring"] {
            for letter in ["x", "y", "L", "\\sigma", "\\mathbf{W}"] {
                let (base, box) = (try set(letter), try set("\\\(name){\(letter)}"))
                #expect(box.width == base.width)
                #expect(box.depth == base.depth)
                #expect(box.height > base.height)
                #expect(box.height < base.height + 0.4)
            }
        }
        let (narrow, wide) = (try set("\\widehat{x}"), try set("\\widehat{abc}"))
        #expect(narrow.glyphs.last!.index != wide.glyphs.last!.index)
        let line = try #require(try set("\\overline{abc}").rules.first)
        #expect(line.size.x == (try set("abc").width))
        #expect(try #require(try set("\\underline{y}").rules.first).origin.y > 0.2)
    }

    @Test(
        arguments: [
            ("h", "\u{210E}"), ("x", "\u{1D465}"), ("A", "\u{1D434}"), ("2", "2"), ("\\sigma", "\u{1D70E}"),
            ("\\Sigma", "\u{3A3}"), ("\\varepsilon", "\u{1D700}"), ("\\epsilon", "\u{1D716}"), ("\\phi", "\u{1D719}"),
            ("\\varphi", "\u{1D711}"), ("\\vartheta", "\u{1D717}"), ("\\varrho", "\u{1D71A}"), ("\\varpi", "\u{1D71B}"),
            ("\\partial", "\u{1D715}"), ("\\nabla", "\u{2207}"), ("-", "\u{2212}"), ("*", "\u{2217}"),
            ("\\mathrm{d}", "d"), ("\\mathbf{W}", "\u{1D416}"), ("\\mathbf{3}", "\u{1D7D1}"),
            ("\\mathbb{R}", "\u{211D}"),
            ("\\mathbb{E}", "\u{1D53C}"), ("\\mathcal{L}", "\u{2112}"), ("\\mathcal{N}", "\u{1D4A9}"),
            ("\\mathit{\\Gamma}", "\u{1D6E4}"), ("\\mathbf{\\sigma}", "\u{1D6D4}"),
            ("\\boldsymbol{\\theta}", "\u{1D73D}"),
            ("\\mathrm{\\sigma}", "\u{3C3}"), ("\\mathfrak{g}", "\u{1D524}"), ("\\mathsf{T}", "\u{1D5B3}"),
            ("\\mathtt{x}", "\u{1D6A1}"), ("\\imath", "\u{1D6A4}"), ("\\ell", "\u{2113}"), ("\\{", "{"), ("\\%", "%"),
        ] as [(String, Unicode.Scalar)])
    func lettersHaveTheirAlphabets(source: String, character: Unicode.Scalar) throws {
        let expected = glyph(character)
        #expect(expected != 0)
        #expect(try set(source).glyphs.map(\.index) == [expected])
    }

    @Test(arguments: [
        ("a − b", "a - b"), ("a · b", "a \\cdot b"), ("∂L", "\\partial L"), ("σ(z)", "\\sigma(z)"),
        ("a ≤ b", "a \\le b"),
        ("a ≠ b", "a \\ne b"), ("x → y", "x \\to y"), ("∇", "\\nabla"), ("x ∈ ℝ", "x \\in \\mathbb{R}"),
        ("∫x", "\\int x"), ("a × b", "a \\times b"), ("Ω", "\\Omega"), ("x’", "x'"), ("⟨x⟩", "\\langle x\\rangle"),
        ("a⊙b", "a \\odot b"), ("∞", "\\infty"), ("x'^2", "x^{\\prime 2}"), ("x^\\frac12", "x^{\\frac{1}{2}}"),
        ("\\frac12", "\\frac{1}{2}"), ("\\sqrt x", "\\sqrt{x}"), ("{{x}}", "x"),
    ])
    func writesTheSame(source: String, other: String) throws {
        #expect(try set(source) == set(other))
    }

    @Test func styleDoesNotLeak() throws {
        let box = try set("{\\textstyle\\frac12}\\frac12")
        #expect(box.glyphs.map(\.scale) == [0.7, 0.7, 1, 1])
    }
}
