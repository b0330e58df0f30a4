import Encoding
import FilmKit
import Plan
import Requests
import SamplePlans
import Testing
import Timeline

/// What a user should know about how a request was met.
@Suite struct NoteTests {
    @Test(arguments: [
        (RationalTime(12), "60", false), (RationalTime(12), "30000/1001", true),
        (RationalTime(1001, 1000), "30000/1001", false),
        (RationalTime(1, 3), "24", false), (RationalTime(1, 7), "24", true),
    ])
    func seam(duration: RationalTime, rate: String, jumps: Bool) throws {
        let rate = try #require(FrameRate(rate))
        #expect((FilmNotes.seam(of: SampleFilm(duration: duration), rate: rate) != nil) == jumps)
    }

    @Test func readingTime() throws {
        let rate = try #require(FrameRate("10"))
        func caption(_ start: Int64, _ end: Int64, _ count: Int) -> FilmCaption {
            FilmCaption(
                start: RationalTime(start, 10), end: RationalTime(end, 10), text: String(repeating: "x", count: count))
        }
        #expect(CaptionNotes.reading([], rate: rate) == nil)
        #expect(CaptionNotes.reading([caption(0, 10, 17), caption(10, 30, 34)], rate: rate) == nil)
        let one = try #require(CaptionNotes.reading([caption(0, 10, 17), caption(10, 19, 3)], rate: rate))
        #expect(one.hasPrefix("1 of 2 captions is too short") && one.contains("'xxx' has 0.9 s and needs 1.0 s"))
        // The one that lacks most, in proportion.
        let worst = try #require(CaptionNotes.reading([caption(0, 10, 34), caption(10, 13, 4)], rate: rate))
        #expect(worst.hasPrefix("2 of 2 captions are") && worst.contains("'xxxx' has 0.3 s"))
        // As many frames as begin within: at 7 fps a second and a bit has 7 or 8.
        let odd = try #require(FrameRate("1"))
        #expect(CaptionNotes.reading([caption(1, 11, 3)], rate: odd) == nil)
        #expect(CaptionNotes.reading([caption(1, 9, 3)], rate: odd) != nil)
    }

    @Test func compatibility() {
        func note(_ width: Int, _ height: Int, _ rate: Int = 60) -> String? {
            FilmNotes.compatibility(
                VideoSettings(width: width, height: height, frameRateNumerator: rate, preset: "medium", gop: 60))
        }
        #expect(note(1920, 1080) == nil && note(3840, 2160) == nil && note(96, 64) == nil)
        #expect(note(64, 4098)?.contains("64x4098") == true && note(4096, 64) == nil)
        #expect(note(7680, 4320)?.contains("5.2") == true)
    }

    @Test func ofAJob() throws {
        let film = SampleFilm(
            sections: [FilmSection(name: "a", title: "A", start: .zero, end: RationalTime(121, 100))],
            captions: [FilmCaption(start: .zero, end: RationalTime(1, 10), text: "Too short to be read.")])
        func notes(_ captions: Set<CaptionForm>) throws -> [String] {
            let job = RenderJob(
                plan: try SamplePlan.video(captions: captions), film: film, frames: FrameRange(first: 0, last: 9),
                output: try RenderOutput("a.mp4"), notes: ["Last."])
            return FilmNotes.all(of: job)
        }
        let plain = try notes([])
        #expect(plain.count == 2 && plain[0].contains("1.21 s") && plain[1] == "Last.")
        // Captions that nobody gets need not be read.
        for form in [CaptionForm.track, .sidecar] {
            let notes = try notes([form])
            #expect(notes.count == 3 && notes[0].contains("too short") && notes.last == "Last.")
        }
    }
}
