import Console
import FilmKit
import Films
import Timeline

/// The moments of a film on a contact sheet.
public enum SheetMoments: Sendable, Equatable {
    /// At regular intervals from the film's start.
    case every(RationalTime)
    /// One moment per section, late enough that its subject is fully visible and has not begun to fade.
    case sections

    /// The shown moment, as a share of the section.
    private static let share = RationalTime(78, 100)

    /// Makes moments from command-line options; by default, the sections.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if both are given.
    public init(every: RationalTime?, sections: Bool) throws(NeuroReelError) {
        guard every == nil || !sections else {
            throw NeuroReelError(.usage, "Say which pictures in one way: either --every TIME or --sections.")
        }
        self = every.map(SheetMoments.every) ?? .sections
    }

    /// The pictures of a film.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there are too many for a sheet.
    package func pictures(of film: any Film) throws(NeuroReelError) -> [SheetPicture] {
        switch self {
        case .every(let step):
            let count = Int(film.duration.ratio(to: step).ceiling)
            try check(count, film, "--every \(step.decimal())s gives")
            return (0..<count).map { index in
                let time = step * index
                let section = film.sections.last { $0.start <= time }
                return SheetPicture(time: time, title: section?.title ?? "")
            }
        case .sections:
            try check(film.sections.count, film, "The film has")
            return film.sections.map { section in
                let length = section.end - section.start
                return SheetPicture(time: section.start + length.scaled(by: Self.share), title: section.title)
            }
        }
    }

    private func check(_ count: Int, _ film: any Film, _ start: String) throws(NeuroReelError) {
        guard count > SheetLayout.pictureLimit else { return }
        let milliseconds = (film.duration * 1000 / SheetLayout.pictureLimit).ceiling
        let noun = self == .sections ? "sections" : "pictures"
        throw NeuroReelError(
            .usage,
            "\(start) \(count) \(noun), and a sheet holds up to \(SheetLayout.pictureLimit): use --every "
                + "\(RationalTime(milliseconds, 1000).decimal())s or more.")
    }
}
