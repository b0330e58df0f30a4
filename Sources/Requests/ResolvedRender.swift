import Console
import FilmKit
import Films
import Outputs
import Plan
import Rendering
import Timeline

/// A render with its films and with all defaults resolved but the device. Each film is made once.
package struct ResolvedRender: Sendable {
    /// The film in one theme.
    struct Part: Sendable {
        let staging: Staging
        let film: any Film
        let output: RenderOutput
        let encoding: EncodingPlan
        /// Notes for the user about how the request was met.
        let notes: [String]
    }

    /// The files to read.
    package let inputs: [CommandFile]
    /// The film and its settings.
    package let script: FilmScript
    let size: FrameSize
    /// The frame rate.
    package let rate: FrameRate
    /// The selected frames.
    package let frames: FrameRange
    let hasCaptionFile: Bool
    /// One part for each theme.
    let parts: [Part]

    /// The files to read and write.
    ///
    /// - Parameter owner: A suffix for messages, such as ` of render 2`.
    /// - Throws: ``NeuroReelError`` for an invalid pattern.
    package func files(owner: String = "") throws(NeuroReelError) -> [CommandFile] {
        var files = inputs
        for part in parts {
            files += try part.output.files(of: frames, hasCaptionFile: hasCaptionFile, owner: owner)
        }
        return files
    }

    /// Makes a job for each theme.
    ///
    /// - Parameter device: The render device.
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
