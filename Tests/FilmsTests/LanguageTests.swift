import FilmKit
import Films
import Foundation
import SceneGraph
import Testing
import Timeline
import Typesetting

/// Films in other languages and faces.
@Suite struct LanguageTests {
    private static let arabic = Staging(
        burnsCaptions: true, title: "كيف تتعلم شبكة (AI)؟", fonts: FontChoice(text: "Amiri"), language: Language("ar")!,
        words: [.step: "الخطوة", .captionInput: "تضيء المدخلات."])

    @Test("What has its default is not encoded, and the rest is encoded and decoded")
    func encoding() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let plain = try encoder.encode(Staging())
        // Words that say what the table says are no choice.
        let same = Staging(fonts: FontChoice(text: "Inter"), language: .english, words: [.step: "Step"])
        #expect(try encoder.encode(same) == plain)
        #expect(!String(decoding: plain, as: UTF8.self).contains("words"))
        let decoded = try JSONDecoder().decode(Staging.self, from: encoder.encode(Self.arabic))
        #expect(decoded == Self.arabic && decoded.typography == Self.arabic.typography)
        #expect(decoded.vocabulary[.step] == "الخطوة" && decoded.vocabulary[.inputs] == "Inputs")
    }

    @Test("A plan from elsewhere is checked")
    func validation() throws {
        for json in [
            #"{"aspect":1,"burnsCaptions":false,"theme":"dark","language":"jp"}"#,
            #"{"aspect":1,"burnsCaptions":false,"theme":"dark","words":{"step":"{x}"}}"#,
            #"{"aspect":1,"burnsCaptions":false,"theme":"dark","words":{"stop":"a"}}"#,
            #"{"aspect":1,"burnsCaptions":false,"theme":"dark","fonts":{"text":"","formula":"a"}}"#,
        ] {
            let staging = try JSONDecoder().decode(Staging.self, from: Data(json.utf8))
            #expect(throws: FilmError.self) { try staging.validate() }
        }
    }

    @Test("Films are set in the chosen families, titles of languages from right to left at the right")
    func arabic() throws {
        for script in FilmLibrary.standard.scripts {
            let film = try script.film(Self.arabic)
            let time = (film.sections[0].start + film.sections[0].end) / 2
            let texts = film.scene(at: time).overlay.items.compactMap { item -> Lettering? in
                if case .lettering(let text) = item { text } else { nil }
            }
            let families = Set(texts.flatMap(\.box.glyphs).map(\.typeface.family))
            #expect(families.isSubset(of: ["Amiri", "Latin Modern Math"]), "\(families)")
            let title = try #require(texts.first { $0.box.glyphs.first?.typeface.weight == 700 })
            let right = title.origin.x + title.box.width * title.size
            #expect(abs(right - (16.0 / 9 - 0.05)) < 0.001)
        }
    }

    @Test("German words and numbers with a comma")
    func german() throws {
        let film = try HomepageLoop(settings: .init(), staging: Staging(language: Language("de")!))
        #expect(
            film.sections.contains { $0.title == "Rückwärts" } && film.sections.allSatisfy { $0.name != "Rückwärts" })
        #expect(film.captions.first?.text == "Die Eingaben leuchten auf.")
        let words = Vocabulary(.de)
        #expect(words.formula(PrintedNumber(-0.25, .fixed(decimals: 2))) == "-0{,}25")
        #expect(Vocabulary.standard.formula(PrintedNumber(-0.25, .fixed(decimals: 2))) == "-0.25")
    }

    @Test("The steps of the film computation-graph are German, too, with the same numbers and time to be read")
    func germanSteps() throws {
        let films = try ["en", "de"].map {
            try ComputationGraph(settings: .init(), staging: Staging(language: Language($0)!))
        }
        let (english, german) = (films[0], films[1])
        #expect(german.sections.map(\.name) == english.sections.map(\.name))
        for (one, other) in zip(english.sections, german.sections) { #expect(one.title != other.title) }
        for (one, other) in zip(english.captions, german.captions) {
            #expect(one.text != other.text)
            let numbers = [one, other].map {
                $0.text.matches(of: /\d+[.,]\d+/).map { $0.output.replacing(",", with: ".") }
            }
            #expect(numbers[0] == numbers[1], "\(other.text)")
            #expect(abs((one.start - other.start).seconds) < 0.5)
        }
        #expect(german.captions.count == english.captions.count)
    }

    @Test("An ideograph takes as long to read as two letters")
    func reading() {
        #expect(ReadingTime.of(String(repeating: "学", count: 17)) == RationalTime(2))
        #expect(ReadingTime.of(String(repeating: "a", count: 34)) == RationalTime(2))
    }
}
