import Foundation
import Testing
import Typesetting

/// Formulas in one line of Unicode, for captions.
@Suite struct PlainTextTests {
    /// As a person would write them.
    @Test(
        arguments: [
            (#"1 - h_1^2"#, "1 − h₁²"), (#"\eta=0.5"#, "η = 0.5"), (#"\sqrt{x}"#, "√x"), (#"\sqrt{a+b}"#, "√(a + b)"),
            (#"\sqrt[3]{x}"#, "∛x"), (#"\sqrt[n]{12}"#, "ⁿ√12"), (#"\sqrt{2x}"#, "√(2x)"),
            (#"\frac{\partial L}{\partial w_{31}}"#, "∂L/∂w₃₁"), (#"\frac{a+b}{2c}"#, "(a + b)/(2c)"),
            (#"\frac12"#, "1/2"),
            (#"\frac{1}{\frac{a}{b}}"#, "1/(a/b)"), (#"\frac{-1}{n}"#, "−1/n"), (#"\hat{y}"#, "y\u{302}"),
            (#"\hat{y}_1"#, "y\u{302}₁"), (#"\bar{xy}"#, "x\u{304}y\u{304}"), (#"f''(x)"#, "f′′(x)"), (#"x'^2"#, "x′²"),
            (#"e^{-x}"#, "e⁻ˣ"), (#"x^{a,b}"#, "x^(a, b)"), (#"x_{q}"#, "x_q"), (#"x_{\text{new}}"#, "x_new"),
            (#"(a+b)^2"#, "(a + b)²"), (#"{ab}^2"#, "ab²"), (#"{a+b}^2"#, "(a + b)²"), (#"90^\circ"#, "90°"),
            (#"\sum_{i=1}^n x_i"#, "∑ᵢ₌₁ⁿ xᵢ"), (#"a\log x"#, "a log x"), (#"\log(x)"#, "log(x)"),
            (#"\max(0, z)"#, "max(0, z)"), (#"f\left(\frac{a}{b}\right)"#, "f(a/b)"), (#"a\,b"#, "a b"),
            (#"a\!b"#, "ab"),
            (#"\mathbf{W}^\top x"#, "W^⊤x"), (#"W^T"#, "Wᵀ"), (#"\mathbb{R}^n"#, "ℝⁿ"),
            (#"\color{result}{z_3}+b"#, "z₃ + b"),
            (#"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#, "(a, b; c, d)"),
            (#"\begin{cases} z & \text{if } z > 0 \\ 0 & \text{otherwise} \end{cases}"#, "{z, if z > 0; 0, otherwise"),
            (#"\begin{aligned} z &= w x + b \\ &= 0.32 \end{aligned}"#, "z = wx + b; = 0.32"),
            (#"\operatorname{softmax}(z)"#, "softmax(z)"), (#"\operatorname*{argmax}_i z_i"#, "argmaxᵢ zᵢ"),
            (#"\text{two words}"#, "two words"), (#"x\to-1"#, "x → −1"), (#"a \bmod b"#, nil), (#"5\$"#, "5$"),
        ] as [(String, String?)])
    func formulas(source: String, expected: String?) {
        #expect((try? PlainText.of("$\(source)$")) == expected, "\(source)")
    }

    @Test func textsAroundFormulas() throws {
        #expect(try PlainText.of(#"For $\eta$ it costs \$5."#) == "For η it costs $5.")
        #expect(throws: TypesettingError.self) { try PlainText.of("an open $x") }
        do {
            _ = try PlainText.of(#"ab $\nonsense$"#)
            Issue.record("an unknown command was accepted")
        } catch {
            #expect(error.column == 5 && error.kind == .syntax)
        }
    }

    /// Every command that the parser knows has a form, in characters that fonts of captions have: none shows its name unless that is what
    /// is set, too.
    @Test func everyCommand() throws {
        let signs = ["%", "#", "&", "_", "$", "{", "}", "|", ",", ":", ">", ";", "!", " "]
        let whole = [
            "left": #"\left( x \right)"#, "right": #"\left( x \right)"#, "middle": #"\left( x \middle| y \right)"#,
            "begin": #"\begin{matrix} x \end{matrix}"#, "end": #"\begin{matrix} x \end{matrix}"#,
            "limits": #"\sum\limits_x"#, "nolimits": #"\sum\nolimits_x"#, "color": #"\color{result}{x}"#,
            "part": #"\part{left}{x}"#, "|": #"\left\| x \right\|"#, "operatorname": #"\operatorname{x}"#,
        ]
        let written = FormulaParser.functionNames
        #expect(FormulaParser.commandNames.count > 250)
        for name in FormulaParser.commandNames + signs {
            let sizes = FormulaParser.sizingNames.contains(name) ? "(" : ""
            let forms =
                whole[name].map { [$0] }
                ?? ["x\\\(name)\(sizes) y", "\\\(name){x}", "\\\(name){x}{y}", "\\\(name)\(sizes)"]
            let texts = forms.compactMap { try? PlainText.of("$\($0)$") }
            #expect(!texts.isEmpty, "\\\(name) has no plain form")
            for text in texts {
                #expect(!text.contains("\\") || name == "backslash", "\\\(name): \(text)")
                #expect(text.unicodeScalars.allSatisfy { $0.value <= 0xFFFF }, "\\\(name): \(text)")
                let isNamed = name.count > 1 && text.contains(name) && !written.contains(name)
                #expect(!isNamed, "\\\(name): \(text)")
                let hasArgument = text.contains { "xₓ".contains($0) } || text.allSatisfy { !$0.isLetter }
                #expect(hasArgument || whole[name] == nil, "\\\(name): \(text)")
            }
        }
    }

    /// Greek letters are what Unicode calls by their commands' names.
    @Test func greekLetters() throws {
        let names = [
            "alpha", "beta", "gamma", "delta", "zeta", "eta", "theta", "iota", "kappa", "mu", "nu", "xi", "pi", "rho",
            "sigma", "tau", "chi", "psi", "omega",
        ]
        for name in names {
            let small = try PlainText.of("$\\\(name)$").unicodeScalars.first?.properties.name
            #expect(small == "GREEK SMALL LETTER \(name.uppercased())")
            let capital = try PlainText.of("$\\\(name.capitalized)$").unicodeScalars.first?.properties.name
            #expect(capital == "GREEK CAPITAL LETTER \(name.uppercased())")
        }
    }

    /// Nesting costs no more than its depth.
    @Test func deepNesting() throws {
        let depth = 30
        let source = String(repeating: #"\frac{1}{"#, count: depth) + "x" + String(repeating: "}", count: depth)
        #expect(try PlainText.of("$\(source)$").contains("x"))
    }
}
