import FilmKit
import Films
import Foundation
import Requests
import Storyboards
import Testing
import Timeline

/// Films that follow one another, as storyboards name them.
@Suite(.timeLimit(.minutes(20))) struct PartTests {
    private let draft: ThemeDraft
    private static let lesson = """
        film: lesson
        title: One neuron
        output: {size: square, fps: 30}
        network: {layers: [2, 1]}
        steps:
          - {title: X, name: x, find: x y}
          - {title: Z, name: z, find: z}
          - {title: H, name: h, find: yhat}

        """

    init() throws {
        draft = try ThemeDraft()
        try draft.write(Self.lesson, to: "a.yaml")
        try draft.write("film: computation-graph\nseed: 7\n", to: "folder/b.yaml")
    }

    private func storyboard(_ text: String) throws -> Storyboard<OutputSettings> {
        try draft.write(text, to: "s.yaml")
        return try StoryboardFormat<OutputSettings>().storyboard(draft.file("s.yaml"))
    }

    private func settings(_ text: String) throws -> Compilation.Settings {
        try #require(try storyboard(text).film.settings(of: Compilation.self))
    }

    @Test("A part is a film or a file, and its names are resolved")
    func read() throws {
        let found = try settings(
            """
            parts:
              - {film: homepage-loop, section: propagate}
              - {storyboard: a.yaml, sections: [x, z, h]}
              - {lesson: a.yaml, sections: [h, x], title: "Again"}
              - {storyboard: folder/b.yaml, title: none}
            timing: {card: 3s}
            """)
        #expect(found.cardDuration == RationalTime(3))
        #expect(found.parts.map { $0.script?.name } == ["homepage-loop", "lesson", "lesson", "computation-graph"])
        #expect(found.parts.map(\.sections) == [["propagate-0", "propagate-1", "propagate-2"], [], ["h", "x"], []])
        #expect(found.parts.map(\.card) == [.automatic, .titled("One neuron"), .titled("Again"), .none])
        #expect(found.parts[3].script?.value(at: "seed") == .whole(7))
        // The same film, whatever its files are called.
        try draft.write(Self.lesson, to: "folder/other.yaml")
        let one = try storyboard("parts: [{storyboard: a.yaml}, {film: homepage-loop}]\n").film
        let other = try storyboard("film: compilation\nparts: [{lesson: ./folder/other.yaml}, {film: homepage-loop}]\n")
            .film
        #expect(one == other)
        let json = String(decoding: try JSONEncoder().encode(one), as: UTF8.self)
        #expect(!json.contains("yaml"))
    }

    @Test("What a part's file has of its own and the film has otherwise is told, once for each file")
    func notes() throws {
        try draft.write(
            "language: de\ncaptions: none\ntheme: dark\ncamera: {turn: 9}\n"
                + Self.lesson.replacing("film: lesson\n", with: "film: lesson\nfonts: {text: Inter}\n"),
            to: "de.yaml")
        let text =
            "parts:\n  - {film: homepage-loop}\n  - {storyboard: de.yaml, section: x}\n  - {storyboard: de.yaml, section: h}\n"
        let found = try storyboard(text)
        #expect(
            found.notes.map(\.text) == [
                "de.yaml: its language, output.size, output.fps are not used here: parts have those of the whole film."
            ])
        #expect(
            found.film.settings(of: Compilation.self)?.parts.map(\.camera) == [
                nil, CameraAdjustment(turn: 9), CameraAdjustment(turn: 9),
            ])
        #expect(draft.check("s.yaml").lines == ["s.yaml:3:18: warning: \(found.notes[0].text)"])
        #expect(try FilmRequest(source: draft.file("s.yaml")).notes == found.notes.map(\.text))
        #expect(try FilmRequest(source: draft.file("s.yaml")).files.count == 2)
        // What the film has, too, needs no word.
        let same = try storyboard("language: de\noutput: {size: square, fps: 30}\n" + text)
        #expect(same.notes.isEmpty)
    }

    @Test("The files of parts are watched, also while something else is wrong")
    func files() throws {
        try draft.write(
            "theme: t.yaml\nparts:\n  - {storyboard: a.yaml, section: nope}\n  - {lesson: folder/b.yaml}\n  - {film: x}\n",
            to: "s.yaml")
        let found = StoryboardFile().filesNamed(by: draft.file("s.yaml"))
        #expect(found == ["t.yaml", "a.yaml", "folder/b.yaml"].map(draft.file))
    }

    @Test("All problems of all parts and their files are told together")
    func together() throws {
        try draft.write("film: lesson\nsteps: [{title: A, find: z9}]\n", to: "bad.yaml")
        try draft.write("film: homepage-lop\n", to: "worse.yaml")
        try draft.write(
            """
            parts:
              - {film: homepage-lop}
              - {storyboard: bad.yaml}
              - {storyboard: worse.yaml}
              - {storyboard: a.yaml, sections: [x, zz]}
            seed: 1

            """, to: "s.yaml")
        let found = draft.check("s.yaml")
        #expect(found.status == .badData)
        for start in ["s.yaml:2:12: ", "bad.yaml:2:26: ", "worse.yaml:1:7: ", "s.yaml:5:40: ", "s.yaml:6:1: "] {
            #expect(found.lines.contains { $0.hasPrefix(start) }, "\(start): \(found.lines)")
        }
        #expect(found.lines.count == 5)
    }

    @Test("A missing file is no input, at the place that names it")
    func missing() throws {
        for (name, problem) in [
            ("no.yaml", "no.yaml: there is no such file"), ("folder", "folder: this is a folder"),
            ("homepage-loop", "write 'film: homepage-loop'"),
        ] {
            try draft.write("parts:\n  - {storyboard: \(name)}\n", to: "s.yaml")
            let found = draft.check("s.yaml")
            #expect(found.status == .noInput && found.lines.count == 1)
            #expect(found.lines[0].hasPrefix("s.yaml:2:18: parts[1].storyboard: "), "\(found.lines)")
            #expect(found.lines[0].contains(problem), "\(found.lines)")
        }
    }

    @Test("A value beside the file is for the film, and parts are for files")
    func settingsBeside() throws {
        try draft.write("parts: [{film: homepage-loop}, {storyboard: a.yaml}]\n", to: "s.yaml")
        let source = draft.file("s.yaml")
        let longer = try FilmRequest(source: source, settings: [Setting("timing.card", "4s")])
        #expect(longer.script.settings(of: Compilation.self)?.cardDuration == RationalTime(4))
        let error = #expect(throws: (any Error).self) {
            try FilmRequest(source: source, settings: [Setting("parts", "[{film: homepage-loop}]")])
        }
        #expect("\(String(describing: error))".contains("parts are written in a storyboard"))
    }
}
