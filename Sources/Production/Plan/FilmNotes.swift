import Films
import Timeline

/// What a user should know about how the settings were met.
enum FilmNotes {
    /// A film's own notes, and what follows from its frame rate.
    static func all(of film: any Film, rate: FrameRate) -> [String] {
        var notes = film.notes
        let frames = rate.frameCount(for: film.duration)
        if rate.time(ofFrame: frames) != film.duration {
            notes.append(
                "The film's \(film.duration.decimal()) s are no whole number of frames at \(rate) fps: its end comes within the "
                    + "last frame, so a loop of it jumps a little.")
        }
        return notes
    }
}
