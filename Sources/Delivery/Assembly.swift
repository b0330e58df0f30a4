import Encoding
import Files
import Plan
import Segments

/// Joins stored segments to a video.
package enum Assembly {
    /// Writes a job's video from the segments in a folder, and captions beside it if the plan has them. Only one
    /// segment is in memory at a time.
    ///
    /// - Parameter path: The video's path; the file appears there only when complete.
    /// - Returns: The contents as written, even if others change the files afterwards: the video, and the captions'
    ///   file if there is one; and the manifest's entry of each segment.
    /// - Throws: ``NeuroReelError`` for a segment that is missing, damaged or of another plan; errors of ``Muxer``.
    package static func write(
        _ job: RenderJob, from folder: WorkFolder, to path: String
    ) throws -> (video: FileContent, captions: FileContent?, segments: [Manifest.SegmentEntry]) {
        let text = FilmText(job)
        let tracks = try text.tracks()
        var muxer: Muxer?
        var entries: [Manifest.SegmentEntry] = []
        for segment in job.segments {
            let file = try folder.stored(segment)
            let target =
                try muxer
                ?? Muxer(
                    path: path, settings: job.plan.movie.settings, extradata: file.header.extradata, text: tracks,
                    title: job.plan.staging.title)
            muxer = target
            for packet in try file.packets(from: job.frames.first) { try target.write(packet) }
            entries.append(
                Manifest.SegmentEntry(
                    index: segment.index, frames: segment.frames, sha256: file.digest,
                    fingerprints: file.header.fingerprints, timing: file.header.timing))
        }
        guard let video = try muxer?.finish() else { preconditionFailure("a job has segments") }
        return (video, try text.writeCaptions(beside: path), entries)
    }
}
