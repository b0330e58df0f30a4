import Encoding
import Foundation

/// What is known of a finished video: a file beside it, `FILE.manifest.json`.
public struct Manifest: Codable, Sendable {
    /// A segment of the video.
    struct SegmentEntry: Codable, Sendable {
        let index: Int
        let frames: FrameRange
        /// The SHA-256 of the stored segment without its own checksum.
        let sha256: Digest
        /// What each drawn picture was: MurmurHash3 of its planes.
        let fingerprints: [String]
        let timing: SegmentHeader.Timing
    }

    /// How the last run went that worked on it.
    struct RunEntry: Codable, Sendable {
        /// Frames that it rendered; the others it found.
        let framesRendered: Int
        /// From its start to the finished file, in seconds.
        let seconds: Double
        /// Processes that rendered.
        let jobs: Int
    }

    /// The plan's name: see ``RenderPlan/hash``.
    let hash: Digest
    /// The plan, with the device in its provenance.
    let plan: RenderPlan
    /// Which of the film's frames the video shows.
    let frames: FrameRange
    /// The file.
    let file: FileContent
    /// The captions' file beside it; nil if there is none.
    let captions: FileContent?
    let segments: [SegmentEntry]
    let run: RunEntry

    /// Where a video's manifest lies.
    static func path(of video: String) -> String { "\(video).manifest.json" }

    /// Reads a video's manifest.
    ///
    /// - Throws: ``NeuroReelError``: no input if there is none, bad data if it is damaged.
    init(of video: String) throws(NeuroReelError) {
        let path = Self.path(of: video)
        self = try JSONFile.read(Manifest.self, from: path, called: "manifest")
        guard plan.hash == hash else {
            throw NeuroReelError(
                .badData,
                "\(path): the plan was changed: its hash is \(plan.hash.short) and not \(hash.short), as it says.")
        }
        try plan.validate(at: path)
        guard plan.video != nil, try frames.last <= plan.allFrames().last,
            segments.map({ Segment(index: $0.index, frames: $0.frames) })
                == RenderJob(plan: plan, frames: frames, output: .movie(path: video)).segments,
            segments.allSatisfy({ $0.fingerprints.count == $0.frames.count })
        else { throw NeuroReelError(.badData, "\(path): its parts contradict each other.") }
    }

    /// Makes the manifest of a video that has just been written.
    ///
    /// - Parameters:
    ///   - video: What was written, even if another file stands there by now.
    ///   - captions: The same of the captions' file beside it; nil if there is none.
    init(_ job: RenderJob, video: FileContent, captions: FileContent?, segments: [SegmentEntry], run: RunEntry) {
        hash = job.plan.hash
        plan = job.plan
        frames = job.frames
        file = video
        self.captions = captions
        self.segments = segments
        self.run = run
    }

    /// Writes it beside the video.
    func write(besides video: String) throws(NeuroReelError) {
        try JSONFile.write(self, to: Self.path(of: video))
    }
}
