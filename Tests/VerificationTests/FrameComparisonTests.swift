import Encoding
import FilmKit
import Plan
import Rendering
import SamplePlans
import TestFolders
import Testing
import Timeline
import Verification

/// Frames of videos that show what they should, and of such that do not.
@Suite struct FrameComparisonTests {
    private let folder: ScratchFolder
    private let plan: RenderPlan
    private let frames = FrameRange(first: 22, last: 33)
    private let film = SampleFilm(duration: RationalTime(12))

    init() throws {
        folder = try ScratchFolder()
        plan = try SamplePlan.video(segmentFrames: 4, crf: 18)
    }

    /// Compares all frames with those of a film.
    private func compare(
        _ shown: any Film, with film: any Film, shift: Int = 0, fingerprints: [String]? = nil
    ) throws -> [SampledFrame] {
        let renderer = try Renderer(device: .software, width: 96, height: 64)
        let video = try DrawnVideo(
            plan, of: shown, frames: frames, shift: shift, to: folder.file("a.mp4"), by: renderer)
        let comparison = try FrameComparison(
            plan, film, frames: frames, reader: VideoReader(path: video.path), renderer: renderer)
        return try frames.range.map { frame in
            let index = frame - frames.first
            return try comparison.compare(index, fingerprint: (fingerprints ?? video.fingerprints)[index])
        }
    }

    @Test func rightVideo() throws {
        let samples = try compare(film, with: film)
        for (index, sample) in samples.enumerated() {
            #expect(sample.index == index && sample.time == Double(index) / 10)
            #expect(sample.isSamePicture && !sample.isTooFar && sample.rival == nil, "\(sample)")
            #expect(sample.luma > sample.least && sample.least > 20)
        }
    }

    @Test func otherFingerprints() throws {
        let samples = try compare(film, with: film, fingerprints: Array(repeating: "0", count: frames.count))
        #expect(samples.allSatisfy { !$0.isSamePicture && !$0.isTooFar && $0.rival == nil })
    }

    @Test(arguments: [(1, "the frame after it"), (-1, "the frame before it")])
    func shiftedVideo(shift: Int, rival: String) throws {
        let samples = try compare(film, with: film, shift: shift)
        #expect(samples.allSatisfy { !$0.isSamePicture && $0.isTooFar && $0.rival == rival }, "\(samples)")
    }

    /// At the film's ends there is no frame on the other side to be mistaken for.
    @Test func endsOfTheFilm() throws {
        let short = SampleFilm(duration: RationalTime(34, 10))
        let samples = try compare(film, with: short, shift: 1)
        #expect(samples.last?.rival != "the frame after it" && samples.last?.isTooFar == true)
        #expect(samples.dropLast().allSatisfy { $0.rival == "the frame after it" })
    }

    /// The plan's film in another look or from another seed, and in neither.
    @Test func otherFilms() throws {
        let own = try plan.makeFilm()
        let samples = try compare(own, with: own)
        #expect(samples.allSatisfy { $0.isSamePicture && !$0.isTooFar && $0.rival == nil }, "\(samples)")
        let light = try SamplePlan.video(theme: .light).makeFilm()
        let mistaken = try compare(light, with: own)
        #expect(mistaken.allSatisfy { $0.isTooFar && $0.rival == "the light theme" }, "\(mistaken)")
    }
}
