import Console
import FilmKit
import Films
import Plan
import Requests
import SamplePlans
import Storyboards
import Testing
import Timeline

@Suite struct StillRequestTests {
    private func film(_ themes: ThemeChoice = .dark) throws -> FilmRequest {
        try FilmRequest(
            source: "counted", themes: themes, size: FrameSize.parse("96x64"), library: FilmLibrary([CountedFilm.self]))
    }

    private func time(_ moment: StillRequest.Moment) throws -> RationalTime {
        try #require(try StillRequest(film: film(), moment: moment, output: "a.png").plans().first).time
    }

    @Test func moments() throws {
        let rate = try #require(FrameRate("30000/1001"))
        #expect(try time(.time(RationalTime(5, 2))) == RationalTime(5, 2))
        #expect(try time(.frame(0, rate)) == .zero)
        // 3 s are 89.91 frames, of which the last begins at 89.
        #expect(try time(.frame(89, rate)) == RationalTime(89 * 1001, 30000))
        #expect(try time(.section("all")) == RationalTime(3, 2))
        for moment in [
            StillRequest.Moment.time(RationalTime(3)), .time(RationalTime(4)), .frame(90, rate), .frame(.max, rate),
            .section("some"),
        ] {
            let error = #expect(throws: NeuroReelError.self, "\(moment)") { try time(moment) }
            #expect(error?.status == .usage)
        }
    }

    @Test func exactlyOneMoment() throws {
        let rate = FrameRate.fps60
        #expect(try StillRequest.Moment(time: .zero, frame: nil, section: nil, rate: rate) == .time(.zero))
        #expect(try StillRequest.Moment(time: nil, frame: 3, section: nil, rate: rate) == .frame(3, rate))
        #expect(try StillRequest.Moment(time: nil, frame: nil, section: "a", rate: rate) == .section("a"))
        for (time, frame, section) in [
            (nil, nil, nil), (RationalTime.zero, 3, nil), (nil, 3, "a"), (.zero, nil, "a"), (.zero, 3, "a"),
        ] as [(RationalTime?, Int?, String?)] {
            #expect(throws: NeuroReelError.self) {
                try StillRequest.Moment(time: time, frame: frame, section: section, rate: rate)
            }
        }
    }

    @Test func plans() throws {
        let request = StillRequest(
            film: try film(.both), moment: .frame(6, .fps60), captions: [.burn], output: "a/b.PNG")
        let plans = try request.plans()
        #expect(plans.map(\.path) == ["a/b-dark.PNG", "a/b-light.PNG"])
        #expect(plans.map(\.staging.theme) == [.dark, .light])
        #expect(plans.allSatisfy { $0.staging.burnsCaptions && $0.time == RationalTime(1, 10) })
        #expect(plans.allSatisfy { $0.size.description == "96x64" && $0.staging.aspect == 1.5 })
    }

    @Test(arguments: [("a.jpg", "'a.png'"), ("a", "'a.png'"), ("-", "'film.png'"), ("", "'film.png'")])
    func noPNG(output: String, advice: String) throws {
        let request = StillRequest(film: try film(), moment: .time(.zero), output: output)
        let error = #expect(throws: NeuroReelError.self) { try request.plans() }
        #expect(error?.status == .cannotCreate && error?.description.contains(advice) == true)
        let captions = StillRequest(film: try film(), moment: .time(.zero), captions: [.track], output: "a.png")
        #expect(throws: NeuroReelError.self) { try captions.plans() }
    }
}
