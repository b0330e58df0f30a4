import Films
import Timeline

/// A still as asked for; ``plans()`` resolves what was left open.
public struct StillRequest: Sendable {
    /// Which picture of a film.
    public enum Moment: Sendable, Equatable {
        /// What is seen at a time.
        case time(RationalTime)
        /// A frame, counted from 0, at a rate.
        case frame(Int, FrameRate)

        /// Makes it of what the command line has.
        ///
        /// - Throws: ``NeuroReelError`` (usage) unless exactly one of time and frame is given.
        public init(time: RationalTime?, frame: Int?, rate: FrameRate) throws(NeuroReelError) {
            switch (time, frame) {
            case (let time?, nil): self = .time(time)
            case (nil, let frame?): self = .frame(frame, rate)
            default: throw NeuroReelError(.usage, "Say which picture: either --at TIME or --frame NUMBER.")
            }
        }
    }

    private let film: FilmRequest
    private let moment: Moment
    private let output: String

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - film: The film and how it shall look.
    ///   - moment: Which picture.
    ///   - output: The PNG's path. With both themes, `-dark` and `-light` are inserted before its extension.
    public init(film: FilmRequest, moment: Moment, output: String) {
        self.film = film
        self.moment = moment
        self.output = output
    }

    /// One plan for each theme.
    ///
    /// - Throws: ``NeuroReelError``: usage for what cannot be met, cannot create for an output that is no PNG.
    public func plans() throws(NeuroReelError) -> [StillPlan] {
        let time = try resolvedTime()
        let path = OutputPath(output)
        guard path.fileExtension.lowercased() == "png" else {
            throw NeuroReelError(
                .cannotCreate,
                "'\(output)' does not name a PNG, which a still is: use a name such as "
                    + "'\(path.suggestion("png"))'.")
        }
        let script = try film.script()
        return film.themes.themes.map { theme in
            StillPlan(
                film: script, staging: film.staging(for: theme), size: film.size, time: time,
                path: path.inserting(film.suffix(for: theme)))
        }
    }

    private func resolvedTime() throws(NeuroReelError) -> RationalTime {
        let duration = try film.film().duration
        switch moment {
        case .time(let time):
            guard time < duration else {
                throw NeuroReelError(
                    .usage,
                    "\(time.decimal()) s is not in the film: it lasts \(duration.decimal()) s, and its end is where it begins "
                        + "again.")
            }
            return time
        case .frame(let frame, let rate):
            let count = rate.frameCount(for: duration)
            guard (0..<count).contains(frame) else {
                throw NeuroReelError(
                    .usage,
                    "Frame \(frame) is not in the film: at \(rate) fps it has frames 0-\(count - 1).")
            }
            return rate.time(ofFrame: frame)
        }
    }
}
