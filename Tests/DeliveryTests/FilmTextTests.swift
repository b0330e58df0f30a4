import Delivery
import Encoding
import Files
import FilmKit
import Foundation
import Plan
import SamplePlans
import TestFolders
import Testing
import Timeline

/// Chapters and captions of some of a film's frames, against looking at every frame.
@Suite struct FilmTextTests {
    private static let rates = ["10", "24", "30000/1001", "60", "7/3"].compactMap { FrameRate($0) }

    private func job(
        _ film: SampleFilm, _ frames: ClosedRange<Int>, rate: FrameRate = SamplePlan.rate, hasChapters: Bool = true,
        captions: Set<CaptionForm> = [.track]
    ) throws -> RenderJob {
        RenderJob(
            plan: try SamplePlan.video(hasChapters: hasChapters, captions: captions, rate: rate), film: film,
            frames: FrameRange(first: frames.lowerBound, last: frames.upperBound), output: try RenderOutput("a.mp4"))
    }

    /// A film of sections and captions of any length, of which some are shorter than a frame.
    private func film(_ random: inout SeededGenerator) -> SampleFilm {
        func length() -> RationalTime { RationalTime(Int64.random(in: 1...900, using: &random), 1000) }
        var time = RationalTime.zero
        let sections = (0..<Int.random(in: 1...9, using: &random)).map { index in
            let start = time
            time += length()
            return FilmSection(
                name: "s\(index)", title: "T\(Int.random(in: 0...3, using: &random))", start: start, end: time,
                chapter: Int.random(in: 0...4, using: &random) == 0 ? "C" : nil,
                beginsChapter: Int.random(in: 0...4, using: &random) == 0)
        }
        var captions: [FilmCaption] = []
        var start = RationalTime.zero
        while true {
            if Bool.random(using: &random) { start += length() }
            let end = start + length()
            guard end <= time else { break }
            captions.append(FilmCaption(start: start, end: end, text: "C\(captions.count)"))
            start = end
        }
        return SampleFilm(sections: sections, captions: captions)
    }

    /// The runs of frames that belong to one thing each, as `THING FIRST-NEXT`, counted from the first.
    private func runs(_ owners: [(id: Int, text: String)?]) -> [String] {
        var found: [(id: Int, text: String, first: Int, next: Int)] = []
        for (frame, owner) in owners.enumerated() {
            guard let owner else { continue }
            if let last = found.last, last.id == owner.id, last.next == frame {
                found[found.count - 1].next = frame + 1
            } else {
                found.append((owner.id, owner.text, frame, frame + 1))
            }
        }
        return found.map { "\($0.text) \($0.first)-\($0.next)" }
    }

    private func frame(_ time: RationalTime, _ rate: FrameRate) -> Int {
        let frames = time.scaled(by: RationalTime(Int64(rate.numerator), Int64(rate.denominator)))
        #expect(frames.denominator == 1, "\(time) lies between frames")
        return Int(frames.numerator)
    }

    @Test func everyFrame() throws {
        var random = SeededGenerator(11)
        var chapterCount = 0
        for _ in 0..<150 {
            let film = film(&random)
            let rate = Self.rates.randomElement(using: &random) ?? .fps60
            let count = rate.frameCount(for: film.duration)
            let first = Int.random(in: 0..<count, using: &random)
            let frames = first...Int.random(in: first..<count, using: &random)
            // Neighbours of one chapter's title are one chapter, unless one begins another.
            var group = 0
            let groups = film.sections.indices.map { index in
                let section = film.sections[index]
                if index > 0, section.beginsChapter || film.sections[index - 1].chapter != section.chapter {
                    group += 1
                }
                return group
            }
            let times = frames.map { RationalTime(Int64($0 * rate.denominator), Int64(rate.numerator)) }
            let chapters = runs(
                times.map { time in
                    film.sections.indices.first { film.sections[$0].start <= time && time < film.sections[$0].end }
                        .map { (groups[$0], film.sections[$0].chapter) }
                })
            let cues = runs(
                times.map { time in
                    film.captions.indices.first { film.captions[$0].start <= time && time < film.captions[$0].end }
                        .map { ($0, film.captions[$0].text) }
                })
            let tracks = try FilmText(job(film, frames, rate: rate)).tracks()
            let foundChapters = (tracks?.chapters ?? []).map {
                "\($0.title) \(frame($0.start, rate))-\(frame($0.end, rate))"
            }
            let foundCues = (tracks?.cues ?? []).map { "\($0.text) \(frame($0.start, rate))-\(frame($0.end, rate))" }
            #expect(foundChapters == (chapters.count > 1 ? chapters : []), "\(film.sections) \(frames) at \(rate)")
            #expect(foundCues == cues, "\(film.captions) \(frames) at \(rate)")
            if let tracks { #expect(frame(tracks.duration, rate) == frames.count) }
            chapterCount += foundChapters.count
        }
        #expect(chapterCount > 100)
    }

    private let two = SampleFilm(
        sections: [
            FilmSection(name: "a", title: "A", start: .zero, end: RationalTime(1)),
            FilmSection(name: "b", title: "B", start: RationalTime(1), end: RationalTime(2)),
        ], captions: [FilmCaption(start: RationalTime(1, 2), end: RationalTime(3, 2), text: "a < b")])

    @Test func onlyWhatIsPlanned() throws {
        func tracks(_ hasChapters: Bool, _ captions: Set<CaptionForm>) throws -> TextTracks? {
            try FilmText(job(two, 0...19, hasChapters: hasChapters, captions: captions)).tracks()
        }
        #expect(try tracks(false, []) == nil && tracks(false, [.sidecar]) == nil && tracks(false, [.burn]) == nil)
        #expect(try tracks(true, [])?.chapters.count == 2 && tracks(true, [])?.cues.isEmpty == true)
        #expect(try tracks(false, [.track])?.chapters.isEmpty == true && tracks(false, [.track])?.cues.count == 1)
        // Of one chapter nobody learns anything.
        #expect(try FilmText(job(two, 0...9, captions: [])).tracks() == nil)
        #expect(try FilmText(job(two, 0...10, captions: [])).tracks()?.chapters.count == 2)
    }

    @Test(arguments: [(255, true), (256, false)])
    func manyChapters(count: Int, fits: Bool) throws {
        let film = SampleFilm(
            sections: (0..<count).map { index in
                FilmSection(
                    name: "s", title: "\(index)", start: RationalTime(Int64(index), 10),
                    end: RationalTime(Int64(index + 1), 10))
            })
        let text = FilmText(try job(film, 0...count - 1))
        #expect(try text.tracks()?.chapters.count ?? 0 == (fits ? count : 0))
        #expect(text.notes.isEmpty == fits)
        #expect(fits || text.notes.first?.contains("\(count)") == true)
        // A part of it may fit.
        #expect(try FilmText(job(film, 0...9)).tracks()?.chapters.count == 10)
        #expect(FilmText(try job(film, 0...count - 1, hasChapters: false)).notes.isEmpty)
    }

    @Test func captionFile() throws {
        let folder = try ScratchFolder()
        let video = folder.file("film.mp4")
        #expect(try FilmText(job(two, 0...19)).writeCaptions(beside: video) == nil)
        #expect(try folder.names().isEmpty)
        let written = try FilmText(job(two, 5...12, captions: [.sidecar])).writeCaptions(beside: video)
        #expect(try folder.names() == ["film.vtt"])
        #expect(try written == FileContent(ofFile: folder.file("film.vtt")))
        let text = try String(contentsOfFile: folder.file("film.vtt"), encoding: .utf8)
        #expect(text == "WEBVTT\n\n1\n00:00:00.000 --> 00:00:00.800\na &lt; b\n")
        // A file is promised, and so there is one even of frames without a caption.
        let none = try FilmText(job(two, 0...2, captions: [.sidecar])).writeCaptions(beside: video)
        #expect(try none == FileContent(ofFile: folder.file("film.vtt")))
        #expect(try String(contentsOfFile: folder.file("film.vtt"), encoding: .utf8) == "WEBVTT\n")
    }
}
