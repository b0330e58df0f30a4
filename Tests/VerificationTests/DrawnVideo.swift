import Delivery
import Encoding
import Files
import FilmKit
import Films
import Pipeline
import Plan
import Rendering
import SamplePlans

/// A video that a test makes frame by frame, of whatever it likes.
struct DrawnVideo {
    let plan: RenderPlan
    let path: String
    let frames: FrameRange
    /// What each picture was that was encoded.
    private(set) var fingerprints: [String] = []

    /// Draws some frames of a film into a video that says it has others.
    ///
    /// - Parameter shift: How many frames later those are that are drawn.
    init(
        _ plan: RenderPlan, of film: any Film, frames: FrameRange, shift: Int = 0, to path: String,
        by renderer: Renderer
    ) throws {
        (self.plan, self.path, self.frames) = (plan, path, frames)
        let segments = Segment.covering(frames, length: plan.movie.segmentFrames)
        var muxer: Muxer?
        let picture = try VideoFrame(width: plan.size.width, height: plan.size.height)
        for segment in segments {
            let encoder = try VideoEncoder(settings: plan.movie.settings, firstFrame: segment.frames.first)
            var packets: [Packet] = []
            for frame in segment.frames.range {
                try renderer.draw(film.scene(at: plan.time(ofFrame: frame + shift)))
                try renderer.readYUV(into: picture.planes)
                fingerprints.append(picture.fingerprint())
                packets += try encoder.encode(picture, index: frame)
            }
            packets += try encoder.finish()
            let target = try muxer ?? Muxer(path: path, settings: plan.movie.settings, extradata: encoder.extradata)
            muxer = target
            for packet in packets {
                try target.write(
                    packet.withPayload { bytes in
                        try Packet(
                            payload: bytes, pts: packet.pts - frames.first, dts: packet.dts - frames.first,
                            isKeyframe: packet.isKeyframe, extradata: packet.extradata)
                    })
            }
        }
        _ = try muxer?.finish()
    }

    /// Writes the manifest beside it.
    func writeManifest(fingerprints: [String]? = nil, captions: FileContent? = nil) throws {
        let job = RenderJob(
            plan: plan, film: try plan.makeFilm(), frames: frames, output: try RenderOutput(path))
        let all = fingerprints ?? self.fingerprints
        let entries = job.segments.map { segment in
            Manifest.SegmentEntry(
                index: segment.index, frames: segment.frames, sha256: Digest(of: []),
                fingerprints: segment.frames.range.map { all[$0 - frames.first] }, timing: .init())
        }
        let run = Manifest.RunEntry(framesRendered: frames.count, seconds: 1, jobs: 1)
        try Manifest(job, video: FileContent(ofFile: path), captions: captions, segments: entries, run: run)
            .write(besides: path)
    }
}
