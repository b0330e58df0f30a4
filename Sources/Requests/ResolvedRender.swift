import Console
import FilmKit
import Films
import Outputs
import Plan
import Rendering
import Timeline

/// A render of which everything is decided but what draws, with its films: each is made once.
package struct ResolvedRender: Sendable {
    /// The film in one theme.
    struct Part: Sendable {
        let staging: Staging
        let film: any Film
        let output: RenderOutput
        let encoding: EncodingPlan
        /// What a user should know about how the request was met.
        let notes: [String]
    }

    /// The files that it reads.
    package let inputs: [CommandFile]
    /// The film and what was chosen about it.
    package let script: FilmScript
    let size: FrameSize
    /// Frames a second.
    package let rate: FrameRate
    /// Which of the film's frames.
    package let frames: FrameRange
    let hasCaptionFile: Bool
    /// One for each theme.
    let parts: [Part]

    /// The files that it reads and writes.
    ///
    /// - Parameter owner: Whose they are, for messages, such as ` of render 2`.
    /// - Throws: ``NeuroReelError`` for a pattern that is none.
    package func files(owner: String = "") throws(NeuroReelError) -> [CommandFile] {
        var files = inputs
        for part in parts {
            files += try part.output.files(of: frames, hasCaptionFile: hasCaptionFile, owner: owner)
        }
        return files
    }

    /// One job for each theme.
    ///
    /// - Parameter device: What draws.
    /// - Throws: ``NeuroReelError`` as ``Provenance``.
    package func jobs(on device: RenderDevice) throws(NeuroReelError) -> [RenderJob] {
        var jobs: [RenderJob] = []
        for part in parts {
            let provenance = try Provenance(
                device: device, film: script, staging: part.staging, format: part.output.format)
            let plan = RenderPlan(
                film: script, staging: part.staging, size: size, rate: rate, encoding: part.encoding,
                provenance: provenance)
            jobs.append(
                RenderJob(plan: plan, film: part.film, frames: frames, output: part.output, notes: part.notes))
        }
        return jobs
    }

    /// The film in the first theme.
    package var shownFilm: any Film { parts[0].film }
}
