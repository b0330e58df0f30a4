import FilmKit
import NeuralNetwork
import Parameters
import SamplePlans
import SceneGraph
import Synchronization
import Timeline
import Typesetting

/// A film that counts how often it is made, of each length apart.
struct CountedFilm: Film {
    struct Settings: Codable, Sendable, Equatable {
        var seconds = 3
    }

    static let name = "counted"
    static let summary = "It counts how often it is made."
    static let hasChapters = true
    static let showsCaptions = false
    static let typefaces: [Typeface] = []
    static let defaults = Settings()
    static let colorRoles: [ColorRole] = [.signal]
    static let parameters: [Parameter<Settings>] = [.whole("length", "How many seconds it lasts", 1...1000, \.seconds)]

    static func notes(on settings: Settings, given: Set<String>) -> [String] {
        given.contains("length") ? ["Its length was given."] : []
    }

    private static let made = Mutex<[Int: Int]>([:])

    /// How many films of a length were made.
    static func count(seconds: Int) -> Int { made.withLock { $0[seconds] ?? 0 } }

    private let film: SampleFilm

    init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        try staging.validate()
        Self.made.withLock { $0[settings.seconds, default: 0] += 1 }
        film = SampleFilm(duration: RationalTime(Int64(settings.seconds)))
    }

    var duration: RationalTime { film.duration }
    var sections: [FilmSection] { film.sections }
    let captions: [FilmCaption] = []
    let runs: [TrainingRun] = []
    let notes: [String] = []

    func scene(at time: RationalTime) -> Scene { film.scene(at: time) }
    func values(at time: RationalTime) -> [ShownValue] { film.values(at: time) }
}
