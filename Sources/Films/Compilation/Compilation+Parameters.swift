import FilmKit
import Parameters

extension Compilation {
    public static let parameters: [Parameter<Settings>] = [
        Parameter(
            "parts", "The films that follow one another", .list(of: .record(FilmPart.form), count: Settings.partCounts),
            get: { .list($0.parts.map(\.value)) }, set: { $0.parts = $1.elements.map(FilmPart.init) }),
        .time("timing.card", "A title card", .duration(Settings.cardDurations), \.cardDuration),
    ]
}
