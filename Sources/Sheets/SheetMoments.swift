import Console
import FilmKit
import Films
import Timeline

/// Which moments of a film a contact sheet shows.
public enum SheetMoments: Sendable, Equatable {
    /// The film's start, and then one every so often.
    case every(RationalTime)
    /// Every section, late enough that what it is about has come and not begun to go.
    case sections

    /// How much of a section is over when it is shown.
    private static let share = RationalTime(78, 100)

    /// Makes it of what the command line has; without anything, the sections.
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
    /// - Throws: ``NeuroReelError`` (usage) if they are too many for a sheet.
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
