import Console
import Encoding
import Files
import FilmKit
import Foundation
import Outputs
import Plan
import Segments

/// The manifest of a finished video: a file beside it, `FILE.manifest.json`.
public struct Manifest: Codable, Sendable {
    /// A segment of the video.
    package struct SegmentEntry: Codable, Sendable {
        package let index: Int
        package let frames: FrameRange
        /// The SHA-256 of the stored segment without its trailing checksum.
        package let sha256: Digest
        /// A fingerprint of each picture as it was drawn: MurmurHash3 of its planes.
        package let fingerprints: [String]
        package let timing: SegmentHeader.Timing

        package init(
            index: Int, frames: FrameRange, sha256: Digest, fingerprints: [String], timing: SegmentHeader.Timing
        ) {
            self.index = index
            self.frames = frames
            self.sha256 = sha256
            self.fingerprints = fingerprints
            self.timing = timing
        }
    }

    /// Statistics of the last run that worked on the video.
    package struct RunEntry: Codable, Sendable {
        /// The number of frames rendered in this run; the others existed before.
        package let framesRendered: Int
        /// The time from the start to the finished file, in seconds.
        package let seconds: Double
        /// The number of processes that rendered.
        package let jobs: Int

        package init(framesRendered: Int, seconds: Double, jobs: Int) {
            self.framesRendered = framesRendered
            self.seconds = seconds
            self.jobs = jobs
        }
    }

    /// The plan's hash: see ``RenderPlan/hash``.
    package let hash: Digest
    /// The plan, with the device in its provenance.
    package let plan: RenderPlan
    /// The range of the film's frames.
    package let frames: FrameRange
    /// The video's content.
    package let file: FileContent
    /// The content of the captions' file beside it; nil if there is none.
    package let captions: FileContent?
    package let segments: [SegmentEntry]
    package let run: RunEntry

    /// Reads a video's manifest.
    ///
    /// - Throws: ``NeuroReelError``: no input if there is none, bad data if it is damaged.
    package init(of video: String) throws(NeuroReelError) { self = try Self.read(video).manifest }

    /// Reads a video's manifest, and makes its film.
    ///
    /// - Throws: ``NeuroReelError``: no input if there is none, bad data if it is damaged.
    package static func read(_ video: String) throws(NeuroReelError) -> (manifest: Manifest, film: any Film) {
        let path = CompanionPath.manifest(of: video)
        let manifest = try JSONFile.read(Manifest.self, from: path, called: "manifest")
        let (plan, hash, frames, segments) = (manifest.plan, manifest.hash, manifest.frames, manifest.segments)
        guard plan.hash == hash else {
            throw NeuroReelError(
                .badData,
                "\(path): the plan was changed: its hash is \(plan.hash.short) and not \(hash.short), as it says.")
        }
        let film = try plan.validate(at: path)
        guard let video = plan.encoding.video, frames.last <= plan.allFrames(of: film).last,
            segments.map({ Segment(index: $0.index, frames: $0.frames) })
                == Segment.covering(frames, length: video.segmentFrames),
            segments.allSatisfy({ $0.fingerprints.count == $0.frames.count })
        else { throw NeuroReelError(.badData, "\(path): its parts contradict each other.") }
        return (manifest, film)
    }

    /// Makes the manifest of a video that has just been written.
    ///
    /// - Parameters:
    ///   - video: The content as written, even if the file was replaced since.
    ///   - captions: The content of the captions' file as written; nil if there is none.
    package init(_ job: RenderJob, video: FileContent, captions: FileContent?, segments: [SegmentEntry], run: RunEntry)
    {
        hash = job.plan.hash
        plan = job.plan
        frames = job.frames
        file = video
        self.captions = captions
        self.segments = segments
        self.run = run
    }

    /// Writes the manifest beside the video.
    ///
    /// - Throws: ``NeuroReelError`` that says why it cannot be written.
    package func write(besides video: String) throws(NeuroReelError) {
        try JSONFile.write(self, to: CompanionPath.manifest(of: video))
    }
}
