import FilmKit
import Parameters

extension PartsFilm {
    public static let parameters: [Parameter<Settings>] = [
        Parameter(
            "parts", "The films that follow one another", .list(of: .record(FilmPart.form), count: Settings.partCounts),
            get: { .list($0.parts.map(\.value)) }, set: { $0.parts = $1.elements.map { FilmPart($0) } }),
        .time("timing.card", "A title card", .duration(Settings.cardDurations), \.cardDuration),
    ]
}
