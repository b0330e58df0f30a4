import Encoding
import FilmKit
import Films
import Plan
import Timeline

/// Notes for the user about how the settings were met.
package enum FilmNotes {
    /// The film's own notes, and those about colours that are hard to tell apart and about the frame rate.
    ///
    /// - Parameter hasCaptions: Whether captions are written beside the pictures, as a track or a file.
    package static func all(
        of film: any Film, _ script: FilmScript, _ staging: Staging, rate: FrameRate, hasCaptions: Bool
    ) -> [String] {
        contrast(script, staging)
            + all(of: film, script, burns: staging.burnsCaptions, rate: rate, hasCaptions: hasCaptions)
    }

    /// The notes about a single picture: those about colours, and about captions to be burned in.
    package static func ofPicture(_ script: FilmScript, _ staging: Staging) -> [String] {
        contrast(script, staging) + (staging.burnsCaptions ? [CaptionNotes.burning(script)].compactMap { $0 } : [])
    }

    /// Notes about colours that the user chose and that are hard to tell apart.
    private static func contrast(_ script: FilmScript, _ staging: Staging) -> [String] {
        // This cannot throw, since the film was made with the same colours.
        ((try? WeakContrast.all(among: script.colorRoles, in: staging)) ?? []).map(\.description)
    }

    /// All notes but those about colours.
    ///
    /// - Parameter burns: Whether captions are requested to be burned in.
    package static func all(
        of film: any Film, _ script: FilmScript, burns: Bool, rate: FrameRate, hasCaptions: Bool
    ) -> [String] {
        var notes = film.notes
        if burns, let note = CaptionNotes.burning(script) { notes.append(note) }
        if hasCaptions || burns || script.showsCaptions, let note = CaptionNotes.reading(film.captions, rate: rate) {
            notes.append(note)
        }
        if let note = seam(of: film, rate: rate) { notes.append(note) }
        return notes
    }

    /// A note that a loop of the film jumps because its end is within a frame; nil if it ends on a frame boundary.
    package static func seam(of film: any Film, rate: FrameRate) -> String? {
        let frames = rate.frameCount(for: film.duration)
        guard rate.time(ofFrame: frames) != film.duration else { return nil }
        return
            "The film's \(film.duration.decimal()) s are no whole number of frames at \(rate) fps: its end comes within the "
            + "last frame, so a loop of it jumps a little."
    }

    /// All notes about the film of a job and its output file.
    package static func all(of job: RenderJob) -> [String] {
        let plan = job.plan
        let hasCaptions = plan.encoding.video.map { $0.text.hasCaptionTrack || $0.text.hasCaptionFile } ?? false
        let notes = all(of: job.film, plan.film, plan.staging, rate: plan.rate, hasCaptions: hasCaptions)
        let rare = plan.encoding.video.flatMap { compatibility($0.settings) }
        return notes + (rare.map { [$0] } ?? []) + job.notes
    }

    /// A note about players that will not show a video; nil if its size and frame rate are common.
    package static func compatibility(_ video: VideoSettings) -> String? {
        let size = "\(video.width)x\(video.height)"
        if video.isAboveLevel52 {
            return
                "A video of \(size) at this rate and preset needs a level of H.264 above 5.2, which phones and many players do not decode: "
                + "use a smaller size, fewer frames a second or a faster preset."
        }
        guard max(video.width, video.height) > commonSide else { return nil }
        return
            "A video of \(size) has a side above \(commonSide) pixels, which phones and many players do not decode: use a smaller size."
    }

    /// The longest side that common hardware decoders support.
    private static let commonSide = 4096
}
