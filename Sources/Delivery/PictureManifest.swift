import Console
import Encoding
import Files
import Outputs
import Plan

/// The manifest of finished pictures: a file beside them, `PATTERN.manifest.json`.
package struct PictureManifest: Codable, Sendable {
    /// The plan's hash: see ``RenderPlan/hash``.
    package let hash: Digest
    /// The plan.
    package let plan: RenderPlan
    /// The range of the film's frames.
    package let frames: FrameRange
    /// The contents of the files, in frame order.
    package let pictures: [FileContent]

    /// Reads the manifest of pictures.
    ///
    /// - Throws: ``NeuroReelError``: no input if there is none, bad data if it is not valid.
    package init(of pattern: ImageSequencePattern) throws(NeuroReelError) {
        self = try JSONFile.read(PictureManifest.self, from: CompanionPath.manifest(of: pattern), called: "manifest")
    }

    /// Makes the manifest of pictures that have just been written.
    package init(_ job: RenderJob, pictures: [FileContent]) {
        hash = job.plan.hash
        plan = job.plan
        frames = job.frames
        self.pictures = pictures
    }

    /// Writes the manifest beside the pictures.
    ///
    /// - Throws: ``NeuroReelError`` that says why it cannot be written.
    package func write(besides pattern: ImageSequencePattern) throws(NeuroReelError) {
        try JSONFile.write(self, to: CompanionPath.manifest(of: pattern))
    }

    /// Whether the files are those of a job, and unchanged since they were written.
    package func describes(_ job: RenderJob, at pattern: ImageSequencePattern) -> Bool {
        guard hash == job.plan.hash, plan.hash == hash, frames == job.frames, pictures.count == frames.count else {
            return false
        }
        return zip(frames.first...frames.last, pictures).allSatisfy { frame, content in
            (try? FileContent(ofFile: pattern.path(frame: frame))) == content
        }
    }
}
