import Console
import FilmKit
import Films
import Outputs
import Plan
import Timeline

/// A request for a still; ``plans()`` resolves its defaults.
public struct StillRequest: Sendable {
    /// The moment of a film that a still shows.
    public enum Moment: Sendable, Equatable {
        /// A time.
        case time(RationalTime)
        /// A frame, counted from 0, at a frame rate.
        case frame(Int, FrameRate)
        /// The middle of a section.
        case section(String)

        /// Makes a moment from command-line options.
        ///
        /// - Throws: ``NeuroReelError`` (usage) unless exactly one of time, frame and section is given.
        public init(
            time: RationalTime?, frame: Int?, section: String?, rate: FrameRate
        ) throws(NeuroReelError) {
            switch (time, frame, section) {
            case (let time?, nil, nil): self = .time(time)
            case (nil, let frame?, nil): self = .frame(frame, rate)
            case (nil, nil, let section?): self = .section(section)
            default:
                throw NeuroReelError(
                    .usage, "Say which picture: either --at TIME, --frame NUMBER or --section NAME.")
            }
        }
    }

    private let film: FilmRequest
    private let moment: Moment
    private let captions: Set<CaptionForm>
    private let output: String

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - film: The film.
    ///   - moment: The moment to draw.
    ///   - captions: Empty, or burned in; nil to burn them in if the storyboard does.
    ///   - output: The PNG's path. With both themes, `-dark` and `-light` are inserted before its extension.
    public init(film: FilmRequest, moment: Moment, captions: Set<CaptionForm>? = nil, output: String) {
        self.film = film
        self.moment = moment
        self.captions = captions ?? film.storyboard.output.captions.intersection([.burn])
        self.output = output
    }

    /// The files to read and write.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) for an output that is not a PNG.
    package func files() throws(NeuroReelError) -> [CommandFile] {
        film.files + (try paths()).map { .output("the picture", path: $0) }
    }

    /// Makes a plan for each theme.
    ///
    /// - Throws: ``NeuroReelError``: usage for a request that cannot be met, cannot create for an output that is not a
    ///   PNG.
    public func plans() throws(NeuroReelError) -> [StillPlan] {
        let paths = try paths()
        try CaptionForm.checkPictures(captions, output)
        let script = film.script
        var plans: [StillPlan] = []
        for (theme, path) in zip(film.themes.themes, paths) {
            var staging = film.staging(for: theme)
            staging.burnsCaptions = captions.contains(.burn)
            let shown = try script.prepared(staging)
            plans.append(
                StillPlan(
                    script: script, staging: staging, film: shown, size: film.size, time: try moment.time(in: shown),
                    path: path))
        }
        return plans
    }

    /// One path for each theme.
    private func paths() throws(NeuroReelError) -> [String] {
        let path = OutputPath(output)
        guard path.fileExtension.lowercased() == "png" else {
            throw NeuroReelError(
                .cannotCreate,
                "'\(output)' does not name a PNG, which a still is: use a name such as '\(path.suggestion("png"))'.")
        }
        return film.themes.themes.map { path.inserting(film.suffix(for: $0)) }
    }
}

extension StillRequest.Moment {
    /// The time of the moment in a film.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if the film does not have the moment.
    package func time(in film: any Film) throws(NeuroReelError) -> RationalTime {
        let duration = film.duration
        switch self {
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
        case .section(let name):
            let section = try SectionName(name).section(of: film)
            return (section.start + section.end) / 2
        }
    }
}
