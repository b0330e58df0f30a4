import Foundation
import SceneGraph
import Testing
import Typesetting

/// Lines from right to left and mixed ones: known orders from UAX #9, and those of another implementation, FriBidi.
@Suite struct BidiTests {
    private static let family = "DejaVu Sans"
    private let hebrew = TextSetter(library, Typography(text: family, language: Language("he")!))
    private let english = TextSetter(library, Typography(text: family))

    /// What is read from left to right in a line, without spaces; a formula is `x`.
    private func read(_ box: GlyphBox) throws -> String {
        let letters = "אבגדהוזחטabcdegh0123456789()[]<>.,:!?+-/%−\u{5BE}"
        var names: [UInt32: Character] = [:]
        for letter in letters { names[try english.line(String(letter)).glyphs[0].index] = letter }
        let sorted = box.glyphs.sorted { $0.origin.x < $1.origin.x }
        return String(sorted.map { $0.typeface == .formula ? "x" : names[$0.index] ?? "�" })
    }

    /// The examples are those of UAX #9 (sections 3.3 and 3.4), with Hebrew letters for the capitals there: the text, whether its
    /// language is written from right to left, and what is seen.
    @Test(arguments: [
        ("abe אבג abe.", false, "abe גבא abe."),
        ("אבג abe אבג.", true, ".גבא abe גבא"),
        ("אבג (abe) דהו", true, "והד (abe) גבא"),
        ("אבג 123 דהו", true, "והד 123 גבא"),
        ("אבג 1.5 דהו", true, "והד 1.5 גבא"),
        ("abe (אבג) dec", false, "abe (גבא) dec"),
        ("אבג (דהו)!", true, "!(והד) גבא"),
        ("אבג -5%", true, "5%- גבא"),
        ("אבג $x$ 5.", true, ".5 x גבא"),
        ("abe 12", true, "abe 12"),
        ("אבג [דהו 12] <abe>", true, "<abe> [12 והד] גבא"),
    ])
    func knownOrders(text: String, isRightToLeft: Bool, seen: String) throws {
        let setter = isRightToLeft ? hebrew : english
        #expect(try read(setter.paragraph(text)) == seen.filter { $0 != " " }, "\(text)")
        if !text.contains("$") {
            #expect(try read(setter.line(text).withoutSpaces(setter)) == seen.filter { $0 != " " })
        }
    }

    /// Random lines agree with FriBidi, an implementation with which this one shares no code.
    @Test func randomOrders() throws {
        let fribidi = try #require(FriBidi(), "libfribidi.so.0 is missing, which ffmpeg's package needs, too")
        var draw = SeededRandom(seed: 11)
        let alphabet = Array("אבגדהוזחטאבגדabcdegh0123456789()[]<>.,:!?+-/%      ")
        for _ in 0..<600 {
            var text = String(
                (0..<Int.random(in: 1...24, using: &draw)).map { _ in alphabet.randomElement(using: &draw)! })
            text = text.trimmingCharacters(in: .whitespaces)
            guard text.contains(where: \.isLetter) else { continue }
            for (setter, language) in [(hebrew, Language("he")!), (english, .english)] {
                let seen = fribidi.visual(text, isRightToLeft: direction(text, language))
                #expect(try read(setter.paragraph(text)) == seen.filter { $0 != " " }, "\(text) in \(language.tag)")
            }
        }
    }

    /// The direction that a paragraph should have: the language's, unless all letters run the other way.
    private func direction(_ text: String, _ language: Language) -> Bool {
        let hasHebrew = text.contains { ("א"..."ת").contains($0) }
        let hasLatin = text.contains { $0.isASCII && $0.isLetter }
        if hasHebrew, hasLatin { return language.isRightToLeft }
        return hasHebrew
    }

    @Test func linesOfALanguageFromRightToLeftEndTogether() throws {
        func starts(_ alignment: TextAlignment, _ setter: TextSetter) throws -> [Float] {
            let box = try setter.paragraph("אבגדהו זחט אבג\nאבג", ParagraphStyle(alignment: alignment))
            return Dictionary(grouping: box.glyphs) { $0.origin.y }.sorted { $0.key < $1.key }.map {
                $0.value.map(\.origin.x).min()!
            }
        }
        let slack = try hebrew.line("אבגדהו זחט אבג").width - hebrew.line("אבג").width
        #expect(isClose(try starts(.leading, hebrew)[1], slack))
        #expect(try starts(.trailing, hebrew) == [0, 0])
        #expect(try starts(.leading, english) == [0, 0])
    }

    @Test func letters() throws {
        // Arabic letters join: a word has other glyphs than its letters alone.
        let arabic = TextSetter(library, Typography(text: "Amiri", language: Language("ar")!))
        let word = try arabic.line("شبكة")
        let alone = try "شبكة".map { try arabic.line(String($0)).glyphs[0].index }
        #expect(word.glyphs.map(\.index) != alone.reversed())
        // Each word is shaped on its own, so a text is as wide as its words and spaces.
        let parts = try arabic.line("شبكة").width + arabic.line("عصبية").width + arabic.line(" ").width
        #expect(abs(try arabic.paragraph("شبكة عصبية").width - parts) < 0.001)
    }

    @Test(arguments: [
        ("en", "en"), ("zh-hant-tw", "zh-Hant-TW"), ("sr-latn", "sr-Latn"), ("ckb", "ckb"),
        ("de-CH-1996", "de-CH-1996"),
    ])
    func languages(tag: String, customary: String) { #expect(Language(tag)?.tag == customary) }

    @Test(arguments: ["", "e", "jp", "EN", "english", "en_US", "en-", "-en", "en-toolongpart", "é"])
    func noLanguages(tag: String) { #expect(Language(tag) == nil) }

    @Test func directions() {
        #expect(["ar", "he", "fa", "ur", "az-Arab", "ckb"].allSatisfy { Language($0)!.isRightToLeft })
        #expect(["en", "de", "ja", "az", "ar-Latn"].allSatisfy { !Language($0)!.isRightToLeft })
    }
}

extension GlyphBox {
    /// Without the glyphs of spaces, which paragraphs have none of.
    fileprivate func withoutSpaces(_ setter: TextSetter) throws -> GlyphBox {
        let space = try setter.line(" ").glyphs[0].index
        var box = self
        box.glyphs.removeAll { $0.index == space }
        return box
    }
}
