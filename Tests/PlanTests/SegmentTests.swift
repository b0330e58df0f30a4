import Plan
import SamplePlans
import Testing
import Timeline

/// How frames are cut, against cutting them one by one.
@Suite struct SegmentTests {
    /// Frame by frame: another segment begins at every multiple of the length.
    private func naive(_ frames: FrameRange, length: Int) -> [Segment] {
        var cut: [(index: Int, first: Int, last: Int)] = []
        for frame in frames.first...frames.last {
            if frame % length == 0 || cut.isEmpty {
                var index = 0
                while (index + 1) * length <= frame { index += 1 }
                cut.append((index, frame, frame))
            } else {
                cut[cut.count - 1].last = frame
            }
        }
        return cut.map { Segment(index: $0.index, frames: FrameRange(first: $0.first, last: $0.last)) }
    }

    @Test func covering() {
        var random = SeededGenerator(4)
        for _ in 0..<300 {
            let length = Int.random(in: 1...40, using: &random)
            let first = Int.random(in: 0...200, using: &random)
            let frames = FrameRange(first: first, last: first + Int.random(in: 0...150, using: &random))
            #expect(Segment.covering(frames, length: length) == naive(frames, length: length), "\(frames) by \(length)")
        }
    }

    /// A segment in the middle is the same whichever frames are rendered around it.
    @Test func innerSegmentsAreTheFilms() {
        let all = Segment.covering(FrameRange(first: 0, last: 999), length: 24)
        for first in [0, 1, 23, 24, 25, 500] {
            let some = Segment.covering(FrameRange(first: first, last: 900), length: 24)
            for segment in some.dropFirst().dropLast() { #expect(all[segment.index] == segment) }
        }
    }

    @Test func jobs() throws {
        let film = SampleFilm(duration: RationalTime(12))
        let frames = FrameRange(first: 15, last: 45)
        let video = RenderJob(
            plan: try SamplePlan.video(segmentFrames: 20), film: film, frames: frames, output: try RenderOutput("a.mp4")
        )
        #expect(video.segments.map(\.index) == [0, 1, 2])
        #expect(video.segments.map(\.frames.description) == ["15-19", "20-39", "40-45"])
        let pictures = RenderJob(
            plan: try SamplePlan.pictures(), film: film, frames: frames, output: try RenderOutput("%d.png"))
        #expect(pictures.segments.isEmpty)
    }
}
