import SceneGraph
import Testing
import Typesetting

/// Fonts and characters that are not there.
@Suite struct MissingTests {
    @Test(arguments: ["No Such Family", "inter", "Inte", "Inter Bold", "", "Inter\0", " Inter"])
    func unknownFamily(family: String) throws {
        let error = try #require(throws: TypesettingError.self) { try library.metrics(of: Typeface(family: family)) }
        #expect(error.kind == .fontMissing)
        #expect(error.problem.contains("'\(family)'"))
        #expect(error.advice?.contains("fc-list") == true)
    }

    @Test func unknownWeightNamesThoseThatAreThere() throws {
        let error = try #require(throws: TypesettingError.self) {
            try library.metrics(of: Typeface(family: "Inter", weight: 450))
        }
        #expect(error.kind == .fontMissing)
        #expect(error.description.contains("450"))
        #expect(error.advice?.contains("400, 500") == true)
    }

    @Test func familyWithoutItalics() throws {
        let error = try #require(throws: TypesettingError.self) {
            try library.metrics(of: Typeface(family: "Latin Modern Math", isItalic: true))
        }
        #expect(error.kind == .fontMissing)
        #expect(error.advice?.contains("no italic") == true)
    }

    @Test func textFaceHasNoFormulas() throws {
        let error = try #require(throws: TypesettingError.self) { try FormulaSetter(library, typeface: .text).set("x") }
        #expect(error.kind == .damagedFont)
        #expect(error.problem.contains("MATH"))
    }

    @Test(arguments: [
        ("漢", 1, "U+6F22"), ("ab🙂", 3, "U+1F642 SLIGHTLY SMILING FACE"), ("a\u{7}b", 2, "U+0007"),
        ("one\ntwo", 4, "U+000A"), ("é\u{1F1EB}\u{1F1F7}", 2, "U+1F1EB"), ("x\u{10FFFD}", 2, "U+10FFFD"),
        ("Ωש", 2, "U+05E9 HEBREW LETTER SHIN"), ("नमस्ते", 1, "U+0928"),
    ])
    func missingInText(text: String, column: Int, name: String) throws {
        let error = try #require(throws: TypesettingError.self) { try TextSetter(library).line(text) }
        #expect(error.kind == .missingCharacter)
        #expect(error.column == column)
        #expect(error.problem.contains(name), "\(error)")
        #expect(error.problem.contains("Inter"))
    }

    @Test(arguments: [
        ("x + 漢", 5, "U+6F22"), ("\\frac{1}{🙂}", 10, "U+1F642"), ("\\text{a漢}", 1, "U+6F22"), ("^{Ж}", 3, "U+0416"),
    ])
    func missingInFormula(source: String, column: Int, name: String) throws {
        let error = try #require(throws: TypesettingError.self) { try set(source) }
        #expect(error.kind == .missingCharacter)
        #expect(error.column == column)
        #expect(error.problem.contains(name), "\(error)")
        #expect(error.problem.contains("Latin Modern Math"))
    }
}
