import Console
import FilmKit
import Films
import Plan
import Requests
import SamplePlans
import Sheets
import Storyboards
import Testing
import Timeline

/// Which moments a sheet shows.
@Suite struct SheetMomentsTests {
    private func film(_ lengths: [RationalTime]) -> SampleFilm {
        var start = RationalTime.zero
        return SampleFilm(
            sections: lengths.enumerated().map { index, length in
                defer { start += length }
                return FilmSection(name: "s\(index)", title: "Title \(index)", start: start, end: start + length)
            })
    }

    @Test func everySoOften() throws {
        var random = SeededGenerator(13)
        for _ in 0..<100 {
            let film = film((0..<4).map { _ in RationalTime(Int64.random(in: 1...4000, using: &random), 1000) })
            let step = RationalTime(Int64.random(in: 50...3000, using: &random), 1000)
            var times: [RationalTime] = []
            while let next = Optional(times.last.map { $0 + step } ?? .zero), next < film.duration {
                times.append(next)
            }
            let pictures = try SheetMoments.every(step).pictures(of: film)
            #expect(pictures.map(\.time) == times)
            for picture in pictures {
                let section = film.sections.first { $0.start <= picture.time && picture.time < $0.end }
                #expect(picture.title == section?.title)
            }
        }
    }

    @Test func sections() throws {
        let film = film([RationalTime(1), RationalTime(1, 7), RationalTime(3)])
        let pictures = try SheetMoments.sections.pictures(of: film)
        #expect(pictures.map(\.title) == ["Title 0", "Title 1", "Title 2"])
        for (picture, section) in zip(pictures, film.sections) {
            let share = (picture.time - section.start).ratio(to: section.end - section.start)
            #expect(share > RationalTime(1, 2) && share < RationalTime(9, 10))
        }
    }

    /// What is proposed instead is taken.
    @Test(arguments: [RationalTime(12), RationalTime(7777, 1000), RationalTime(4801, 7), RationalTime(1)])
    func tooMany(duration: RationalTime) throws {
        let film = film([duration])
        let limit = SheetLayout.pictureLimit
        #expect(try SheetMoments.every(duration / limit).pictures(of: film).count == limit)
        let error = #expect(throws: NeuroReelError.self) {
            try SheetMoments.every(duration / (limit + 1)).pictures(of: film)
        }
        #expect(error?.status == .usage && error?.description.contains("\(limit + 1)") == true)
        let words = try #require(error?.description.split(separator: " "))
        let text = try #require(words.firstIndex(of: "--every").map { _ in words[words.count - 3] })
        let step = try ArgumentValues.duration(String(text))
        #expect(try SheetMoments.every(step).pictures(of: film).count <= limit)
        let many = self.film(Array(repeating: duration, count: limit + 1))
        #expect(throws: NeuroReelError.self) { try SheetMoments.sections.pictures(of: many) }
    }

    @Test func oneWay() throws {
        #expect(try SheetMoments(every: nil, sections: false) == .sections)
        #expect(try SheetMoments(every: nil, sections: true) == .sections)
        #expect(try SheetMoments(every: RationalTime(2), sections: false) == .every(RationalTime(2)))
        #expect(throws: NeuroReelError.self) { try SheetMoments(every: RationalTime(2), sections: true) }
    }

    @Test func plans() throws {
        let film = try FilmRequest(
            source: "sample", themes: .both, size: FrameSize.parse("64x96"), library: FilmLibrary([SampleFilm.self]))
        let request = SheetRequest(
            film: film, moments: .every(RationalTime(1, 4)), side: 96, captions: [.burn], output: "a/b.png")
        let plans = try request.plans()
        #expect(plans.map(\.path) == ["a/b-dark.png", "a/b-light.png"])
        #expect(plans.map(\.staging.theme) == [.dark, .light] && plans.allSatisfy { $0.staging.burnsCaptions })
        #expect(
            plans.allSatisfy {
                $0.pictures.count == 4 && $0.layout.picture == (64, 96) && $0.facts == "1 s, 4 pictures"
            })
        let one = SheetRequest(film: film, moments: .sections, side: nil, output: "b.png")
        #expect(try one.plans().map(\.facts) == ["1 s, 1 section", "1 s, 1 section"])
        #expect(try one.plans()[0].layout.picture == (320, 480))
        for (output, advice) in [("b.jpg", "'b.png'"), ("-", "'film.png'")] {
            let request = SheetRequest(film: film, moments: .sections, side: nil, output: output)
            let error = #expect(throws: NeuroReelError.self) { try request.plans() }
            #expect(error?.status == .cannotCreate && error?.description.contains(advice) == true)
        }
    }
}
