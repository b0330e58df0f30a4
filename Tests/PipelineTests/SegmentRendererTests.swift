import Encoding
import FilmKit
import Foundation
import Pipeline
import Plan
import Rendering
import SamplePlans
import Segments
import TestFolders
import Testing
import Timeline

/// Segments as they are drawn, encoded and stored.
@Suite struct SegmentRendererTests {
    private let scratch: ScratchFolder
    private let plan: RenderPlan
    private let film = SampleFilm(duration: RationalTime(12))

    init() throws {
        scratch = try ScratchFolder()
        plan = try SamplePlan.video(segmentFrames: 4)
    }

    private func renderer() throws -> Renderer { try Renderer(device: .software, width: 96, height: 64) }

    private func folder(_ name: String) throws -> WorkFolder {
        let folder = WorkFolder(path: scratch.file(name), plan: plan, isTemporary: false)
        try WorkFolder.make(folder.path)
        return folder
    }

    private func segments(_ first: Int, _ last: Int) -> [Segment] {
        Segment.covering(FrameRange(first: first, last: last), length: 4)
    }

    @Test func segmentsHoldTheirFrames() throws {
        let (renderer, folder, segments) = (try renderer(), try folder("work"), segments(2, 9))
        let times = StageTimes()
        var drawn = 0
        try SegmentRenderer(renderer, film: film, into: folder).render(segments, times: times) { drawn += 1 }
        #expect(drawn == 8 && times.sums.frames == 8)
        #expect(folder.segmentCount == 3)
        let picture = try VideoFrame(width: 96, height: 64)
        for segment in segments {
            let header = try folder.stored(segment).header
            #expect(header.packets.count == segment.frames.count && header.plan == plan)
            #expect(Set(header.packets.map(\.pts)) == Set(segment.frames.range))
            #expect(header.packets.filter(\.isKeyframe).map(\.pts) == [segment.frames.first])
            // Each picture is the film's at just that time.
            let expected = try segment.frames.range.map { frame in
                try renderer.draw(film.scene(at: RationalTime(Int64(frame), 10)))
                try renderer.readYUV(into: picture.planes)
                return picture.fingerprint()
            }
            #expect(header.fingerprints == expected)
        }
        #expect(Set(try segments.flatMap { try folder.stored($0).header.fingerprints }).count == 8)
    }

    /// Whoever renders a segment, and whatever was drawn before, gives the same stream.
    @Test func sameBytes() throws {
        let (one, other) = (try folder("one"), try folder("other"))
        let renderer = try renderer()
        let segments = segments(0, 11)
        try SegmentRenderer(renderer, film: film, into: one).render(segments, times: StageTimes()) {}
        try SegmentRenderer(self.renderer(), film: film, into: other).render(
            segments.reversed(), times: StageTimes()
        ) {}
        for segment in segments {
            let (first, second) = (try one.stored(segment), try other.stored(segment))
            #expect(first.header.fingerprints == second.header.fingerprints)
            #expect(
                try first.packets(from: 0).map(PacketContent.init) == second.packets(from: 0).map(PacketContent.init))
            #expect(first.header.extradata == second.header.extradata)
        }
    }

    /// What is finished stays, and nothing else is there.
    @Test func failures() throws {
        struct Fault: Error {}
        let folder = try folder("work")
        var drawn = 0
        #expect(throws: Fault.self) {
            try SegmentRenderer(renderer(), film: film, into: folder).render(segments(0, 11), times: StageTimes()) {
                drawn += 1
                if drawn == 7 { throw Fault() }
            }
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names == ["00000000-00000003.segment"])
        #expect(throws: Never.self) { try folder.stored(segments(0, 3)[0]) }
    }

    /// An encoder that refuses its settings ends the drawing, too.
    @Test func encoderFails() throws {
        let bad = try SamplePlan.video(segmentFrames: 4, crf: 99)
        let folder = WorkFolder(path: scratch.file("bad"), plan: bad, isTemporary: false)
        try WorkFolder.make(folder.path)
        let error = #expect(throws: MediaError.self) {
            try SegmentRenderer(renderer(), film: film, into: folder).render(segments(0, 11), times: StageTimes()) {}
        }
        #expect(error?.kind == .badSettings && folder.segmentCount == 0)
    }

    /// A still is the picture of the video before it is encoded.
    @Test func pictures() throws {
        let renderer = try renderer()
        try renderer.draw(film.scene(at: RationalTime(3, 10)))
        let picture = try renderer.picture()
        #expect(picture.width == 96 && picture.height == 64)
        var bytes = [UInt8](repeating: 0, count: 96 * 64 * 3)
        try bytes.withUnsafeMutableBytes { try renderer.readRGB(into: $0) }
        #expect(picture.pixels == bytes && Set(bytes).count > 1)
    }
}
