import FilmKit
import Films
import Foundation
import SceneGraph
import Testing
import Timeline
import Typesetting

/// Films that follow one another, against each film by itself.
@Suite struct CompilationTests {
    private static let loop = FilmScript(HomepageLoop.self)
    private static let graph = FilmScript(ComputationGraph.self)

    private func film(
        _ parts: [FilmPart], card: RationalTime = RationalTime(5, 2), staging: Staging = Staging()
    ) throws -> any Film {
        try FilmScript(Compilation.self, .init(parts: parts, cardDuration: card)).film(staging)
    }

    /// Where a film's sections by these names are in a compilation, with the times in both.
    private func expected(_ film: any Film, _ names: [String], from start: RationalTime) -> [FilmSection] {
        var time = start
        return names.map { name in
            let section = film.sections.first { $0.name == name }!
            defer { time += section.end - section.start }
            return FilmSection(
                name: name, title: section.title, start: time, end: time + (section.end - section.start))
        }
    }

    @Test("Sections, durations and captions are those of the parts, moved")
    func sections() throws {
        let (loop, graph) = (try Self.loop.film(Staging()), try Self.graph.film(Staging()))
        let whole = try film([
            FilmPart(Self.loop), FilmPart(Self.graph, sections: ["loss", "d-z3"], card: .titled("One neuron")),
        ])
        let card = RationalTime(5, 2)
        let after = expected(graph, ["loss", "d-z3"], from: loop.duration + card)
        #expect(whole.sections.map(\.name) == loop.sections.map(\.name) + ["card-2", "loss", "d-z3"])
        #expect(whole.sections.suffix(2).map(\.start) == after.map(\.start))
        #expect(whole.sections.suffix(2).map(\.title) == after.map(\.title))
        #expect(whole.duration == after.last?.end)
        let inLoop = whole.captions.filter { $0.start < loop.duration }
        #expect(inLoop == loop.captions)
        let loss = graph.sections.first { $0.name == "loss" }!
        let own = graph.captions.first {
            $0.start <= loss.start + RationalTime(1) && $0.end > loss.start + RationalTime(1)
        }
        // It may begin a little earlier, to be read.
        let moved = whole.captions.first { $0.text == own?.text }
        #expect((moved?.start ?? .zero) >= loop.duration && (moved?.start ?? whole.duration) <= after[0].start)
        for (caption, next) in zip(whole.captions, whole.captions.dropFirst()) { #expect(caption.end <= next.start) }
    }

    @Test("Scenes and values are those of the part at its own time, and fade at its ends")
    func scenes() throws {
        let staging = Staging(theme: .light, aspect: 1, title: "A title")
        let graph = try Self.graph.film(staging)
        let whole = try film([FilmPart(Self.loop, sections: ["output"]), FilmPart(Self.graph)], staging: staging)
        let start = whole.sections.first { $0.name == "inputs" }!.start
        for section in graph.sections {
            for share in [0, 3, 7] {
                let time = section.start + (section.end - section.start).scaled(by: RationalTime(Int64(share), 10))
                var scene = whole.scene(at: start + time)
                let visibility = scene.grade.visibility
                #expect(visibility == 1 || time < RationalTime(2, 5))
                scene.grade.visibility = 1
                #expect(scene == graph.scene(at: time), "\(section.name)")
                #expect(whole.values(at: start + time) == graph.values(at: time))
            }
        }
        // The first picture and the last are seen.
        #expect(whole.scene(at: .zero).grade.visibility == 1)
        #expect(whole.scene(at: whole.duration - RationalTime(1, 1000)).grade.visibility == 1)
        let card = whole.sections[1]
        #expect(whole.scene(at: card.start).grade.visibility == 0 && whole.values(at: card.start).isEmpty)
        #expect(whole.scene(at: (card.start + card.end) / 2).grade.visibility == 1)
        #expect(whole.scene(at: card.end - RationalTime(1, 10000)).grade.visibility < 0.01)
        #expect(whole.scene(at: start).grade.visibility == 0)
        #expect(whole.scene(at: start + RationalTime(1, 5)).grade.visibility == 0.5)
        #expect(whole.scene(at: whole.duration + start) == whole.scene(at: start))
    }

    @Test("A fade is nothing to a film by itself")
    func noFade() throws {
        for script in [Self.loop, Self.graph] {
            let film = try script.film(Staging())
            for section in film.sections { #expect(film.scene(at: section.start).grade.visibility == 1) }
        }
    }

    @Test("Sections that do not follow on each other fade, in the order in which they are named")
    func order() throws {
        let whole = try film([FilmPart(Self.graph, sections: ["d-z3", "loss", "nudge", "loss"])])
        #expect(whole.sections.map(\.name) == ["d-z3", "loss", "nudge", "loss"])
        let starts = whole.sections.map { whole.scene(at: $0.start).grade.visibility }
        #expect(starts == [1, 0, 1, 0])
    }

    @Test("A name without a number stands for the numbered sections in a row")
    func numbered() throws {
        let whole = try film([FilmPart(Self.loop, sections: ["propagate"])])
        #expect(whole.sections.map(\.name) == ["propagate-0", "propagate-1", "propagate-2"])
        let error = #expect(throws: FilmError.self) { try film([FilmPart(Self.loop, sections: ["propagat"])]) }
        #expect(error?.setting == "parts[1]" && error?.description.contains("no section 'propagat'") == true)
        #expect(throws: FilmError.self) { try film([FilmPart(Self.loop, sections: ["propagate#2"])]) }
        #expect(throws: FilmError.self) { try film([FilmPart(Self.loop, sections: ["propagate-0#2"])]) }
    }

    @Test("Which parts have a card, and what is on it")
    func cards() throws {
        func titles(_ parts: [FilmPart], _ language: String = "en") throws -> [String] {
            try film(parts, staging: Staging(language: Language(language)!)).sections
                .filter { $0.name.hasPrefix("card-") }.map { "\($0.name) \($0.title)" }
        }
        let loss = FilmPart(Self.graph, sections: ["loss"])
        #expect(try titles([loss, loss]) == ["card-2 \(Self.graph.film(Staging()).sections[7].title)"])
        #expect(try titles([loss, FilmPart(Self.graph)]) == ["card-2 Part 2 of 2"])
        #expect(try titles([loss, FilmPart(Self.graph)], "de") == ["card-2 Teil 2 von 2"])
        #expect(try titles([loss, FilmPart(Self.graph, card: .none)]) == [])
        #expect(try titles([FilmPart(Self.graph, card: .titled("A"))]) == ["card-1 A"])
        #expect(
            try titles([FilmPart(Self.loop, card: .titled("A")), loss, FilmPart(Self.loop, card: .titled("B"))]).count
                == 3)
    }

    @Test("A card belongs to the chapter of what follows, and a loop is one chapter")
    func chapters() throws {
        let whole = try film([
            FilmPart(Self.graph, sections: ["loss"]), FilmPart(Self.graph, sections: ["loss", "nudge"]),
            FilmPart(Self.loop, card: .titled("The loop")), FilmPart(Self.loop, card: .none),
        ])
        let loss = whole.sections[0].title
        var chapters: [String] = []
        for section in whole.sections {
            if section.beginsChapter || chapters.last != section.chapter { chapters.append(section.chapter) }
        }
        let nudge = whole.sections[3].title
        #expect(chapters == [loss, loss, nudge, "The loop", whole.sections.last { $0.beginsChapter }!.title])
        #expect(whole.sections[1].name == "card-2" && whole.sections[1].chapter == loss)
    }

    @Test("Runs of one name are numbered, and keep their steps")
    func runs() throws {
        let learning = FilmScript(HomepageLoop.self, .init(cycles: 2, applyUpdates: true))
        let whole = try film([FilmPart(Self.graph), FilmPart(learning), FilmPart(Self.graph)])
        #expect(whole.runs.map(\.name) == ["training", "training#2", "training#3"])
        #expect(whole.runs.map(\.updatesWeights) == [false, true, false])
        #expect(whole.runs[1].steps.count == 2)
    }

    @Test("Titles that have no room are refused, long ones shrink")
    func titles() throws {
        for aspect in [16.0 / 9, 1, 9.0 / 16, 4, 0.5] {
            for title in ["A", String(repeating: "word ", count: 15), String(repeating: "long title ", count: 7)] {
                let whole = try film(
                    [FilmPart(Self.loop, card: .titled(title)), FilmPart(Self.loop)], staging: Staging(aspect: aspect))
                let margin = 0.05 * Float(min(aspect, 1)) - 0.001
                let items = whole.scene(at: RationalTime(1)).overlay.items
                #expect(items.count == 3)
                for case .lettering(let text) in items {
                    let (low, high) = (text.bounds.origin, text.bounds.origin + text.bounds.size)
                    #expect(
                        min(low.x, low.y) > margin && high.y < 1 - margin && high.x < Float(aspect) - margin, "\(title)"
                    )
                    #expect(text.size >= 0.0222, "\(title)")
                }
            }
        }
        let long = String(repeating: "W", count: 80)
        let error = #expect(throws: FilmError.self) { try film([FilmPart(Self.loop, card: .titled(long))]) }
        #expect(error?.setting == "parts[1]" && error?.description.contains("shorter") == true)
    }

    @Test("Only what the parts write is written")
    func typefaces() throws {
        func faces(_ parts: [FilmPart]) -> [Typeface] {
            FilmScript(Compilation.self, .init(parts: parts)).typefaces(in: Staging())
        }
        #expect(faces([FilmPart(Self.loop)]).isEmpty)
        #expect(faces([FilmPart(Self.loop), FilmPart(Self.loop)]) == [.strong, .text])
        #expect(faces([FilmPart(Self.graph)]) == Self.graph.typefaces(in: Staging()))
        #expect(!FilmScript(Compilation.self, .init(parts: [FilmPart(Self.loop), FilmPart(Self.graph)])).showsCaptions)
        #expect(FilmScript(Compilation.self, .init(parts: [FilmPart(Self.graph)])).showsCaptions)
    }

    @Test("Parts have their own cameras, and seeds of their own")
    func cameraAndSeed() throws {
        let turned = CameraAdjustment(turn: 20)
        let whole = try film([FilmPart(Self.loop, camera: turned), FilmPart(Self.loop, card: .none)])
        let (own, plain) = (try Self.loop.film(Staging(camera: turned)), try Self.loop.film(Staging()))
        #expect(whole.scene(at: RationalTime(4)) == own.scene(at: RationalTime(4)))
        #expect(whole.scene(at: RationalTime(16)) == plain.scene(at: RationalTime(4)))
        let script = FilmScript(Compilation.self, .init(parts: [FilmPart(Self.graph), FilmPart(Self.loop)]))
        let other = try #require(script.reseeded)
        #expect(other != script && other.reseeded != nil)
    }

    @Test("All kinds of parts are encoded and decoded")
    func coding() throws {
        let script = FilmScript(
            Compilation.self,
            .init(
                parts: [
                    FilmPart(Self.loop, sections: ["output"], card: .none, camera: CameraAdjustment(turn: 1)),
                    FilmPart(Self.graph, card: .titled("A")), FilmPart(FilmScript(LessonFilm.self)),
                ], cardDuration: RationalTime(3)))
        let data = try JSONEncoder().encode(script)
        #expect(try JSONDecoder().decode(FilmScript.self, from: data) == script)
    }

    @Test("Settings from elsewhere are checked")
    func refused() throws {
        #expect(throws: FilmError.self) { try film([]) }
        #expect(throws: FilmError.self) { try film([FilmPart(Self.loop)], card: RationalTime(1, 2)) }
        #expect(throws: FilmError.self) { try film([FilmPart(FilmScript(Compilation.self))]) }
        let bad = FilmScript(HomepageLoop.self, .init(cycles: 0))
        #expect(throws: FilmError.self) { try film([FilmPart(bad)]) }
    }
}
