import SceneGraph
import Testing
import Typesetting

/// Chosen families: their weights, and what is said where something is missing.
@Suite struct FontChoiceTests {
    /// The order of CSS Fonts Module Level 4, section 5.2.
    @Test(arguments: [
        ("Inter", 600, 600), ("Inter", 450, 500), ("Inter", 550, 600), ("Amiri", 400, 400), ("Amiri", 500, 400),
        ("Amiri", 600, 700), ("Amiri", 300, 400), ("VL Gothic", 600, 400), ("DejaVu Sans", 600, 700),
    ])
    func weights(family: String, weight: Int, found: Int) throws {
        #expect(try library.matched(Typeface(family: family, weight: weight)).weight == found)
    }

    @Test func stylesFollowTheFamily() throws {
        let setter = TextSetter(library, Typography(text: "Amiri"))
        #expect(try setter.line("a", in: .strong).glyphs[0].typeface == Typeface(family: "Amiri", weight: 700))
        #expect(try setter.line("a", in: .caption).glyphs[0].typeface == Typeface(family: "Amiri"))
        let box = try setter.paragraph("a $x$")
        #expect(Set(box.glyphs.map(\.typeface)) == [Typeface(family: "Amiri"), .formula])
        let other = try FormulaSetter(library, Typography(formula: "DejaVu Math TeX Gyre")).set("x^2")
        #expect(other.glyphs.allSatisfy { $0.typeface.family == "DejaVu Math TeX Gyre" })
    }

    @Test func formulasNeedATable() throws {
        let error = try #require(throws: TypesettingError.self) {
            try FormulaSetter(library, Typography(formula: "Inter")).set("x")
        }
        #expect(error.description.contains("MATH") && error.advice?.contains("Latin Modern Math") == true)
    }

    @Test func wordsInFormulas() throws {
        let setter = FormulaSetter(library, Typography(text: "VL Gothic", language: Language("ja")!))
        #expect(
            try setter.set(#"x \text{重み}"#).glyphs.map(\.typeface.family) == [
                "Latin Modern Math", "VL Gothic", "VL Gothic",
            ])
        #expect(try setter.set(#"x \text{weight}"#).glyphs.allSatisfy { $0.typeface == .formula })
    }

    @Test(arguments: [
        ("漢", "fonts.text: "), ("ש", "fonts.text: "), ("ไ", "fonts.text: "), ("가", "fonts.text: "),
        ("🙂", "colour fonts"), ("\u{7}", "leave the character out"),
    ])
    func missingCharacters(text: String, advice: String) throws {
        let error = try #require(throws: TypesettingError.self) { try TextSetter(library).line(text) }
        #expect(error.advice?.contains(advice) == true, "\(error)")
    }

    /// What is said where no installed family has the character.
    @Test(arguments: [
        ("Han", "漢", "Noto Sans CJK JP", "fonts-noto-cjk"), ("Hangul", "가", "Noto Sans CJK KR", "fonts-noto-cjk"),
        ("Common", "、", "Noto Sans CJK JP", "fonts-noto-cjk"), ("Arabic", "ش", "Noto Sans Arabic", "fonts-noto-core"),
        ("Devanagari", "न", "Noto Sans Devanagari", "fonts-noto-core"),
        ("Thai", "ไ", "Noto Sans Thai", "fonts-noto-core"),
    ])
    func packages(script: String, character: Unicode.Scalar, family: String, package: String) throws {
        let found = try #require(FontPackage.ofScript(script, of: character))
        #expect(found.family == family && found.package == package)
        #expect(FontPackage.ofFamily(family) == package)
    }

    @Test(arguments: [
        ("Noto Sans CJK JP", "fonts-noto-cjk"), ("Noto Sans Arabic", "fonts-noto-core"),
        ("Intre", "did you mean 'Inter'?"),
        ("inter", "did you mean 'Inter'?"), ("STIX Two Math", "texlive-fonts-extra"),
    ])
    func missingFamilies(family: String, advice: String) throws {
        let error = try #require(throws: TypesettingError.self) {
            try TextSetter(library, Typography(text: family)).line("a")
        }
        #expect(error.kind == .fontMissing && error.advice?.contains(advice) == true, "\(error)")
    }
}
