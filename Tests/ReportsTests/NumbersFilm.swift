import FilmKit
import NeuralNetwork
import Parameters
import SamplePlans
import SceneGraph
import Timeline
import Typesetting

/// A film of numbers that are hard to write.
struct NumbersFilm: Film {
    struct Settings: Codable, Sendable, Equatable {
        var isFinite = true
    }

    static let name = "numbers"
    static let summary = "Numbers that are hard to write."
    static let hasChapters = false
    static let showsCaptions = false
    static let typefaces: [Typeface] = []
    static let defaults = Settings()
    static let colorRoles: [ColorRole] = []
    static let parameters: [Parameter<Settings>] = [.flag("finite", "Whether all are finite", \.isFinite)]

    private let film: SampleFilm
    private let isFinite: Bool

    init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        film = SampleFilm(duration: RationalTime(1))
        isFinite = settings.isFinite
    }

    var duration: RationalTime { film.duration }
    var sections: [FilmSection] { film.sections }
    let captions: [FilmCaption] = []
    let runs: [TrainingRun] = []
    let notes: [String] = []

    func scene(at time: RationalTime) -> Scene { film.scene(at: time) }

    func values(at time: RationalTime) -> [ShownValue] {
        let last = isFinite || time < RationalTime(1, 2) ? time.seconds / 3 : .infinity
        return [
            ShownValue(name: "dL/dw \"1\"\\", value: 0.1 + 0.2), ShownValue(name: "ŷ\n", value: 1e300),
            ShownValue(name: "-", value: -.leastNonzeroMagnitude), ShownValue(name: "x1", value: -0.0),
            ShownValue(name: "t/3", value: last),
        ]
    }
}
