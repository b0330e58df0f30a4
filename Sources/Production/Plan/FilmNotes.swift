import Films
import Timeline

/// What a user should know about how the settings were met.
enum FilmNotes {
    /// A film's own notes, what is hard to read on its stage, and what follows from its frame rate.
    static func all(
        of film: any Film, _ script: FilmScript, _ staging: Staging, rate: FrameRate
    ) -> [String] {
        // A film that was made has colours that can be read.
        var notes = film.notes + ((try? FaintText.all(in: script, staging)) ?? []).map(\.description)
        let frames = rate.frameCount(for: film.duration)
        if rate.time(ofFrame: frames) != film.duration {
            notes.append(
                "The film's \(film.duration.decimal()) s are no whole number of frames at \(rate) fps: its end comes within the "
                    + "last frame, so a loop of it jumps a little.")
        }
        return notes
    }

    /// The same of the film that a plan renders.
    static func all(of film: any Film, _ plan: RenderPlan) -> [String] {
        all(of: film, plan.film, plan.staging, rate: plan.rate)
    }
}
