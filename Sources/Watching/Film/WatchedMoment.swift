import Console
import FilmKit
import Films
import Requests
import Timeline

/// The moment that is shown, as it was chosen: so it can be found again in a film whose times have changed.
struct WatchedMoment: Equatable {
    /// A moment in a film.
    struct Found: Equatable {
        let time: RationalTime
        /// Why it is not the chosen one; nil if it is.
        let problem: String?
    }

    private let chosen: StillRequest.Moment
    /// The time at which a section was found last.
    private var lastTime: RationalTime

    init(_ chosen: StillRequest.Moment) {
        self.chosen = chosen
        if case .time(let time) = chosen { lastTime = time } else { lastTime = .zero }
    }

    /// Finds the moment in a film. If the film does not have it any more, it is at the last known time, or in the last frame.
    mutating func find(in film: any Film, rate: FrameRate) -> Found {
        do throws(NeuroReelError) {
            let time = try chosen.time(in: film)
            lastTime = time
            return Found(time: time, problem: nil)
        } catch {
            // `lastTime` stays: a chosen time is found again when the film is as long as before.
            let time = min(lastTime, rate.time(ofFrame: rate.frameCount(for: film.duration) - 1))
            return Found(time: time, problem: "\(error.description) Here is the picture at \(time.decimal()) s.")
        }
    }

    /// The name of the section that was chosen; nil for a time.
    var section: String? { if case .section(let name) = chosen { name } else { nil } }
}
