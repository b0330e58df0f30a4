import FilmKit
import NeuralNetwork
import Parameters
import SceneGraph
import Timeline
import Typesetting

/// The smallest film: a light that goes on and off.
struct Blink: Film {
    static let name = "blink"
    static let summary = "A light that goes on and off."
    static let hasChapters = false
    static let showsCaptions = false
    static let typefaces: [Typeface] = []
    static let defaults = Settings()
    static let colorRoles: [ColorRole] = [.signal]
    static let parameters: [Parameter<Settings>] = [
        .whole("light.blinks", "How often it goes on", 1...9, \.blinks)
    ]

    let settings: Settings
    let duration: RationalTime

    init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        try staging.validate()
        self.settings = settings
        duration = RationalTime(Int64(settings.blinks))
    }

    let captions: [FilmCaption] = []
    let runs: [TrainingRun] = []
    let notes: [String] = []
    var sections: [FilmSection] { [FilmSection(name: "light", title: "Light", start: .zero, end: duration)] }

    func values(at time: RationalTime) -> [ShownValue] { [ShownValue(name: "light", value: light(at: time))] }

    func scene(at time: RationalTime) -> Scene {
        let dark = LinearColor.black
        let light = LinearColor(Float(light(at: time)), 0, 0)
        return Scene(
            camera: Camera(eye: [0, 0, 5], target: .zero, verticalFieldOfView: 0.5, near: 0.1, far: 10),
            lighting: Lighting(
                keyDirection: [0, 0, 1], key: dark, rimDirection: [0, 0, -1], rim: dark, sky: dark, ground: dark),
            background: Background(inner: light, outer: dark),
            grade: Grade(bloom: Bloom(threshold: 1000, intensity: 0, levelWeights: [0, 0])), root: Node("light"))
    }

    /// How bright it is, 0 to 1.
    private func light(at time: RationalTime) -> Double { time.modulo(RationalTime(1)) < RationalTime(1, 2) ? 1 : 0 }
}
