import FilmKit
import Lessons
import SceneGraph
import Timeline
import Typesetting

/// Several films, or sections of them, one after another, with a title card before each. Its pictures are those of the
/// films, which fade to the background and from it.
public struct Compilation: Film {
    public static let name = "compilation"
    public static let summary = "Sections of several films and lessons, one after another, with title cards."
    public static let hasChapters = true
    /// Some of its films may have no captions in the picture.
    public static let showsCaptions = false
    public static let defaults = Settings(parts: [
        FilmPart(FilmScript(HomepageLoop.self)),
        FilmPart(FilmScript(ComputationGraph.self), sections: ["loss", "d-z3"]),
    ])
    public static let colorRoles = ColorRole.allCases
    public static let typefaces = union([TitleCard.typefaces, Presentation.typefaces, HomepageLoop.typefaces])

    public let runs: [TrainingRun]
    public let notes: [String]
    public let sections: [FilmSection]
    public let captions: [FilmCaption]
    private let stretches: [Stretch]

    public init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        try staging.validate()
        try Self.validate(settings)
        var stretches: [Stretch] = []
        var runs: [TrainingRun] = []
        var notes: [String] = []
        let isPartial = settings.parts.count > 1
        for (index, part) in settings.parts.enumerated() {
            let number = index + 1
            let builder = PartBuilder(part, number: number, of: settings.parts.count)
            let added = try builder.stretches(
                from: stretches.last?.end ?? .zero, cardDuration: settings.cardDuration, staging, fonts)
            stretches += added.stretches
            for run in added.film.runs {
                let namesakes = runs.count { $0.name == run.name || $0.name.hasPrefix("\(run.name)#") }
                runs.append(namesakes == 0 ? run : run.named("\(run.name)#\(namesakes + 1)"))
            }
            notes += added.film.notes.map { isPartial ? "Part \(number): \($0)" : $0 }
        }
        stretches[stretches.count - 1].fadesOut = false
        self.stretches = stretches
        self.runs = runs
        self.notes = notes
        sections = stretches.flatMap(\.sections)
        // What was cut, or ended with the film, gets its time to read again.
        captions = CaptionSchedule(stretches.flatMap(\.captions), until: stretches[stretches.count - 1].end).readable
    }

    /// What is wrong with the settings of each part's film.
    public static func problems(of settings: Settings) -> [FilmError] {
        settings.parts.enumerated().flatMap { index, part in
            (part.script?.problems ?? []).map { FilmError("Part \(index + 1): \($0)", at: "parts[\(index + 1)]") }
        }
    }

    public static func typefaces(of settings: Settings) -> [Typeface] {
        let hasCard = settings.parts.enumerated().contains { $1.hasCard(isFirst: $0 == 0) }
        return union([hasCard ? TitleCard.typefaces : []] + settings.parts.map { $0.script?.ownTypefaces ?? [] })
    }

    public static func showsCaptions(of settings: Settings) -> Bool {
        settings.parts.allSatisfy { $0.script?.showsCaptions ?? false }
    }

    public var duration: RationalTime { stretches[stretches.count - 1].end }

    public func scene(at time: RationalTime) -> Scene {
        let time = time.modulo(duration)
        return stretch(at: time).scene(at: time)
    }

    public func values(at time: RationalTime) -> [ShownValue] {
        let time = time.modulo(duration)
        return stretch(at: time).values(at: time)
    }

    private func stretch(at time: RationalTime) -> Stretch { stretches.last { $0.start <= time } ?? stretches[0] }

    /// Checks what a storyboard's reader has checked, for settings from elsewhere.
    private static func validate(_ settings: Settings) throws(FilmError) {
        guard Settings.partCounts.contains(settings.parts.count) else {
            throw FilmError(
                "There are \(settings.parts.count) parts: use \(Settings.partCounts.lowerBound) to \(Settings.partCounts.upperBound).",
                at: "parts")
        }
        guard Settings.cardDurations.contains(settings.cardDuration) else {
            throw FilmError(
                "A title card of \(settings.cardDuration.decimal()) s cannot be shown: use 1 to 20 s.",
                at: "timing.card")
        }
    }

    private static func union(_ lists: [[Typeface]]) -> [Typeface] {
        var all: [Typeface] = []
        for typeface in lists.joined() where !all.contains(typeface) { all.append(typeface) }
        return all
    }
}
