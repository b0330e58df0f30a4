import FilmKit
import Films
import SceneGraph
import Testing
import Timeline
import Typesetting

/// A film of parts shows what its parts show by themselves.
@Suite struct PartsFilmTests {
    private static let staging = Staging(aspect: 16.0 / 9, burnsCaptions: true, title: "A title")
    private static let parts = [
        FilmPart(FilmScript(HomepageLoop.self), sections: ["propagate", "weight_update"]),
        FilmPart(FilmScript(ComputationGraph.self), sections: ["loss"]),
        FilmPart(FilmScript(ComputationGraph.self), sections: ["nudge", "z1"], card: .none),
        FilmPart(FilmScript(LessonFilm.self), card: .titled("The same again, in $words")),
    ]

    private func film(_ staging: Staging = staging) throws -> PartsFilm {
        try PartsFilm(settings: .init(parts: Self.parts), staging: staging)
    }

    @Test("A part's pictures and numbers are those of its film at the same time")
    func parts() throws {
        let film = try film()
        var start = RationalTime.zero
        for (index, part) in Self.parts.enumerated() {
            let own = try #require(try part.script?.film(Self.staging))
            // A card before all but the first part, which has no title of its own, and the third.
            if index == 1 || index == 3 { start = start + RationalTime(5, 2) }
            let sections = own.sections.filter {
                part.sections.isEmpty || part.sections.contains($0.name)
                    || part.sections.contains("propagate") && $0.name.hasPrefix("propagate")
            }
            for section: FilmSection in sections {
                for percent: Int64 in [40, 50, 60] {
                    let elapsed = (section.end - section.start).scaled(by: RationalTime(percent, 100))
                    #expect(film.scene(at: start + elapsed) == own.scene(at: section.start + elapsed))
                    let (shown, numbers) = (film.values(at: start + elapsed), own.values(at: section.start + elapsed))
                    #expect(shown.map(\.name) == numbers.map(\.name) && shown.map(\.value) == numbers.map(\.value))
                }
                #expect(film.sections.contains { $0.name == section.name && $0.start == start })
                start = start + (section.end - section.start)
            }
        }
        #expect(film.duration == start)
        #expect(film.sections.last?.end == start)
    }

    @Test("Sections follow one another, a card has the title of what follows it, and runs have names of their own")
    func sections() throws {
        let film = try film()
        #expect(zip(film.sections, film.sections.dropFirst()).allSatisfy { $0.end == $1.start && $0.start < $0.end })
        let cards = film.sections.indices.filter { film.sections[$0].name == "card" }
        #expect(cards.count == 2)
        for card in cards { #expect(film.sections[card].title == film.sections[card + 1].title) }
        #expect(Set(film.runs.map(\.name)).count == film.runs.count && film.runs.count == 4)
    }

    @Test("Captions are those of the parts, within their sections")
    func captions() throws {
        let film = try film()
        let graph = try ComputationGraph(settings: .init(), staging: Self.staging)
        #expect(zip(film.captions, film.captions.dropFirst()).allSatisfy { $0.end <= $1.start })
        #expect(film.captions.allSatisfy { $0.start < $0.end && $0.end <= film.duration })
        let loss = try #require(graph.sections.first { $0.name == "loss" })
        let sentence = try #require(graph.captions.first { abs(($0.start - loss.start).seconds) < 0.5 }).text
        let place = try #require(film.sections.first { $0.name == "loss" })
        #expect(film.captions.contains { $0.text == sentence && $0.start >= place.start && $0.end <= place.end })
    }

    @Test("Pictures fade where parts meet, and neither begin nor end with a fade")
    func fades() throws {
        let film = try film()
        func veil(_ time: RationalTime) -> Float? {
            guard case .panel(let panel)? = film.scene(at: time).overlay.items.last, panel.size.x > 16.0 / 9 else {
                return nil
            }
            return panel.opacity
        }
        let instant = RationalTime(1, 1000)
        let card = try #require(film.sections.first { $0.name == "card" })
        #expect(try #require(veil(card.start - instant)) > 0.98)
        #expect(try #require(veil(card.end)) > 0.98)
        #expect(veil(card.start + RationalTime(1)) == nil && veil(.zero) == nil && veil(film.duration - instant) == nil)
    }

    @Test("A card's words are in the frame, centred, in every shape and language", arguments: [16.0 / 9, 1, 9.0 / 16])
    func card(aspect: Double) throws {
        for language in [Language.english, Language("de"), Language("ar")].compactMap({ $0 }) {
            let film = try film(Staging(theme: .light, aspect: aspect, language: language))
            for card in film.sections where card.name == "card" {
                let items = film.scene(at: (card.start + card.end) / 2).overlay.items
                let words = items.compactMap { if case .lettering(let text) = $0 { text } else { nil } }
                #expect(words.count == 2)
                for text in words {
                    let middle = text.origin.x + text.box.width * text.size / 2
                    #expect(abs(middle - Float(aspect) / 2) < 1e-4)
                    #expect(text.origin.x > 0.04 * min(Float(aspect), 1) && text.opacity == 1 && text.size >= 0.022)
                }
                #expect(film.scene(at: card.start).overlay.items.isEmpty)
            }
        }
    }

    @Test("A title that needs more than four lines is refused")
    func longTitle() throws {
        let long = FilmPart(
            FilmScript(HomepageLoop.self), card: .titled(String(repeating: "Wide words ", count: 7) + "!"))
        #expect(throws: Never.self) { _ = try PartsFilm(settings: .init(parts: [long]), staging: Staging()) }
        let error = #expect(throws: FilmError.self) {
            _ = try PartsFilm(
                settings: .init(parts: [
                    FilmPart(FilmScript(HomepageLoop.self), card: .titled(String(repeating: "W", count: 80)))
                ]), staging: Staging(aspect: 0.5625))
        }
        #expect(error?.setting == "parts[1].title")
    }
}
