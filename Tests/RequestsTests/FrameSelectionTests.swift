import Console
import FilmKit
import Plan
import Requests
import SamplePlans
import Testing
import Timeline

/// Which frames are wanted, against looking at every frame of the film.
@Suite struct FrameSelectionTests {
    private func film(_ names: [String], lengths: [RationalTime]) -> SampleFilm {
        var start = RationalTime.zero
        return SampleFilm(
            sections: zip(names, lengths).map { name, length in
                defer { start += length }
                return FilmSection(name: name, title: name, start: start, end: start + length)
            })
    }

    @Test func sections() throws {
        var random = SeededGenerator(10)
        let rates = [FrameRate("60"), FrameRate("30000/1001"), FrameRate("24"), FrameRate("7/3")].compactMap(\.self)
        for _ in 0..<60 {
            let lengths = (0..<6).map { _ in RationalTime(Int64.random(in: 1...3000, using: &random), 1000) }
            let film = film(["a", "b", "a", "c", "a", "b"], lengths: lengths)
            let rate = rates.randomElement(using: &random) ?? .fps60
            // The frames that begin within the section.
            for (text, index) in [
                ("a", 0), ("b", 1), ("a#1", 0), ("a#2", 2), ("c", 3), ("c#1", 3), ("a#3", 4), ("b#2", 5),
            ] {
                let section = film.sections[index]
                let frames = (0..<2000).filter { frame in
                    let time = RationalTime(Int64(frame * rate.denominator), Int64(rate.numerator))
                    return time >= section.start && time < section.end
                }
                let found = try? FrameSelection(section: text).resolved(of: film, rate: rate)
                #expect(found.map { Array($0.range) } ?? [] == frames, "\(text) of \(film.sections) at \(rate)")
            }
        }
    }

    /// Every frame of a film belongs to one of its sections.
    @Test func sectionsCoverTheFilm() throws {
        let film = film(["a", "b", "c"], lengths: [RationalTime(7, 10), RationalTime(1, 3), RationalTime(2)])
        let rate = try #require(FrameRate("30000/1001"))
        let all = try FrameSelection().resolved(of: film, rate: rate)
        let parts = try ["a", "b", "c"].map { try FrameSelection(section: $0).resolved(of: film, rate: rate) }
        #expect(parts.flatMap { Array($0.range) } == Array(all.range))
    }

    @Test func ranges() throws {
        let film = film(["a"], lengths: [RationalTime(1)])
        let rate = try #require(FrameRate("10"))
        #expect(try FrameSelection().resolved(of: film, rate: rate) == FrameRange(first: 0, last: 9))
        let last = FrameRange(first: 9, last: 9)
        #expect(try FrameSelection(frames: last).resolved(of: film, rate: rate) == last)
        for frames in [
            FrameRange(first: 0, last: 10), FrameRange(first: 10, last: 10), FrameRange(first: 3, last: .max),
        ] {
            let error = #expect(throws: NeuroReelError.self) {
                try FrameSelection(frames: frames).resolved(of: film, rate: rate)
            }
            #expect(error?.status == .usage && error?.description.contains("0-9") == true)
        }
        let both = FrameSelection(frames: last, section: "a")
        #expect(throws: NeuroReelError.self) { try both.resolved(of: film, rate: rate) }
    }

    @Test(arguments: [
        ("lss", "Did you mean 'loss'? The sections are loss, rest."), ("", "The sections are loss, rest."),
        ("Loss", "Did you mean 'loss'?"), ("loss#3", "has 2 of the name 'loss'. Use 'loss#1' to 'loss#2'"),
        ("loss#0", "Use 'loss#1'"), ("loss#", "Use"), ("loss#x", "Use"), ("loss#-1", "Use"), ("loss#1#1", "Use"),
        ("rest#2", "has 1 of the name 'rest'. Use 'rest'."), ("#1", "There is no section ''"),
        ("loss #1", "Did you mean 'loss'?"),
    ])
    func noSuchSection(name: String, advice: String) throws {
        let film = film(["loss", "rest", "loss"], lengths: Array(repeating: RationalTime(1), count: 3))
        let error = #expect(throws: NeuroReelError.self) { try SectionName(name).section(of: film) }
        #expect(error?.status == .usage)
        #expect(error?.description.contains(advice) == true, "\(error?.description ?? "")")
    }
}
