import Encoding
import Testing
import Timeline

@Suite struct TextTracksTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// What the error is about.
        let place: String
        var duration = seconds(10)
        var chapters: [Chapter] = []
        var cues: [Cue] = []
        var language = "eng"
        var testDescription: String { name }
    }

    static func chapter(_ start: RationalTime, _ end: RationalTime, _ title: String = "Forward pass") -> Chapter {
        Chapter(title: title, start: start, end: end)
    }

    static func cue(_ start: RationalTime, _ end: RationalTime, _ text: String = "A weight grows.") -> Cue {
        Cue(start: start, end: end, text: text)
    }

    static let half = seconds(1, 2)
    static let bad: [Case] = [
        Case(
            name: "chapters out of order", place: "chapter 2",
            chapters: [chapter(.zero, seconds(5)), chapter(.zero, half)]),
        Case(
            name: "chapters that overlap", place: "chapter 2",
            chapters: [chapter(.zero, seconds(5)), chapter(seconds(4999, 1000), seconds(6))]),
        Case(
            name: "a gap between chapters", place: "chapter 2",
            chapters: [chapter(.zero, seconds(5)), chapter(seconds(5001, 1000), seconds(6))]),
        Case(name: "a first chapter after the start", place: "chapter 1", chapters: [chapter(half, seconds(5))]),
        Case(name: "a chapter before the start", place: "chapter 1", chapters: [chapter(seconds(-1), half)]),
        Case(name: "a chapter of no length", place: "chapter 1", chapters: [chapter(.zero, .zero)]),
        Case(name: "a chapter that ends before it starts", place: "chapter 1", chapters: [chapter(half, .zero)]),
        Case(
            name: "a chapter past the end", place: "chapter 2",
            chapters: [chapter(.zero, half), chapter(half, seconds(10_001, 1000))]),
        Case(name: "an empty title", place: "chapter 1", chapters: [chapter(.zero, half, "")]),
        Case(name: "a title of spaces", place: "chapter 1", chapters: [chapter(.zero, half, " \u{00a0}\u{2003}")]),
        Case(name: "a title with a NUL", place: "chapter 1", chapters: [chapter(.zero, half, "a\0b")]),
        Case(name: "a title of two lines", place: "chapter 1", chapters: [chapter(.zero, half, "a\nb")]),
        Case(
            name: "a title of 256 bytes", place: "chapter 1",
            chapters: [chapter(.zero, half, String(repeating: "δ", count: 128))]),
        Case(
            name: "256 chapters", place: "chapters",
            chapters: (0..<256).map { chapter(seconds($0, 30), seconds($0 + 1, 30)) }),
        Case(
            name: "cues out of order", place: "cue 2",
            cues: [cue(seconds(5), seconds(6)), cue(seconds(1), seconds(2))]),
        Case(
            name: "cues that overlap", place: "cue 3",
            cues: [cue(.zero, half), cue(half, seconds(2)), cue(seconds(1), seconds(3))]),
        Case(name: "a cue before the start", place: "cue 1", cues: [cue(seconds(-1, 1000), half)]),
        Case(name: "a cue of no length", place: "cue 1", cues: [cue(half, seconds(2, 4))]),
        Case(
            name: "a cue of less than a millisecond", place: "cue 1", cues: [cue(half, seconds(500_999, 1_000_000))]),
        Case(name: "a cue past the end", place: "cue 1", cues: [cue(seconds(9), seconds(11))]),
        Case(
            name: "a cue at the end of time", place: "cue 1",
            cues: [cue(seconds(.max, .max), seconds(.max, .max - 1)), cue(seconds(9), seconds(.max))]),
        Case(name: "a cue before all time", place: "cue 1", cues: [cue(seconds(-.max, .max), seconds(.max))]),
        Case(name: "an empty cue", place: "cue 1", cues: [cue(.zero, half, "")]),
        Case(name: "a cue of empty lines", place: "cue 1", cues: [cue(.zero, half, "\n\n")]),
        Case(name: "a cue with a NUL", place: "cue 1", cues: [cue(.zero, half, "a\0")]),
        Case(name: "a cue with a carriage return", place: "cue 1", cues: [cue(.zero, half, "a\r\nb")]),
        Case(name: "a cue with an escape", place: "cue 1", cues: [cue(.zero, half, "\u{1b}[1m")]),
        Case(name: "a cue with a C1 control", place: "cue 1", cues: [cue(.zero, half, "a\u{85}b")]),
        Case(name: "a cue with a line separator", place: "cue 1", cues: [cue(.zero, half, "a\u{2028}b")]),
        Case(
            name: "a cue of 65536 bytes", place: "cue 1",
            cues: [cue(.zero, half, String(repeating: "𝛁", count: 16_384))]),
        Case(name: "a language of two letters", place: "language", cues: [cue(.zero, half)], language: "en"),
        Case(name: "a language in capitals", place: "language", cues: [cue(.zero, half)], language: "ENG"),
        Case(name: "a film of no length", place: "duration", duration: .zero),
        Case(name: "a film of a negative length", place: "duration", duration: seconds(-10)),
        Case(name: "a film of centuries", place: "duration", duration: seconds(.max)),
    ]

    @Test(arguments: bad) func refuses(_ wrong: Case) {
        let error = #expect(throws: MediaError.self) {
            try TextTracks(
                duration: wrong.duration, chapters: wrong.chapters, cues: wrong.cues, language: wrong.language)
        }
        #expect(error?.kind == .badSettings)
        #expect(error?.place == wrong.place)
        #expect(error?.advice != nil)
        // What is told of a text must not carry its control characters to a terminal.
        #expect(error?.description.unicodeScalars.allSatisfy { $0.value >= 32 } == true)
    }

    @Test func acceptsWhatIsAtItsLimits() throws {
        let millisecond = seconds(1, 1000)
        let tracks = try TextTracks(
            duration: seconds(10),
            chapters: (0..<255).map {
                Self.chapter(seconds($0, 30), seconds(2 * $0 + 2, 60), String(repeating: "x", count: 255))
            },
            cues: [
                Self.cue(.zero, millisecond, String(repeating: "x", count: 65_535)),
                Self.cue(millisecond, seconds(2, 1000), "\n a\n\nb\t".replacing("\t", with: "\n")),
                Self.cue(seconds(9_999, 1000), seconds(30, 3), "ok"),
            ],
            language: "und")
        #expect(tracks.chapters.count == 255 && tracks.cues.count == 3)
        // A millisecond apart, exactly, in numbers whose product has more than 64 bits.
        let large = 1_000_000_000_000_000_000
        _ = try TextTracks(
            duration: seconds(1),
            cues: [Self.cue(seconds(1, large), seconds(large / 1000 + 1, large))])
        #expect(throws: MediaError.self) {
            try TextTracks(
                duration: seconds(1),
                cues: [Self.cue(seconds(1, large), seconds(large / 1000, large))])
        }
    }

    @Test func timesAreComparedExactly() {
        #expect(seconds(1, 3) == seconds(2, 6))
        #expect(seconds(.max - 1, .max) < seconds(1))
        #expect(seconds(.max - 2, .max - 1) < seconds(.max - 1, .max))
        #expect(seconds(-.max) < seconds(-1, .max))
        #expect(seconds(-1, 2) > seconds(-1))
        #expect("\(seconds(16, 5)), \(seconds(12))" == "16/5 s, 12 s")
    }
}
