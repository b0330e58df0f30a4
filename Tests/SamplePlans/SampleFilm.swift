import FilmKit
import NeuralNetwork
import Parameters
import SceneGraph
import Timeline
import Typesetting

/// A film of the sections, captions and values that a test wants. It shows a gray that changes from moment to moment.
package struct SampleFilm: Film {
    /// It has nothing to choose.
    package struct Settings: Codable, Sendable, Equatable {}

    package static let name = "sample"
    package static let summary = "A gray that changes."
    package static let hasChapters = false
    package static let showsCaptions = false
    package static let typefaces: [Typeface] = []
    package static let defaults = Settings()
    package static let colorRoles: [ColorRole] = []
    package static let parameters: [Parameter<Settings>] = []

    package var sections: [FilmSection]
    package var captions: [FilmCaption] = []
    package var shown: @Sendable (RationalTime) -> [ShownValue] = { [ShownValue(name: "t", value: $0.seconds)] }
    package let runs: [TrainingRun] = []
    package let notes: [String] = []

    /// A film of sections that follow one another.
    package init(sections: [FilmSection], captions: [FilmCaption] = []) {
        self.sections = sections
        self.captions = captions
    }

    /// A film of one section.
    package init(duration: RationalTime) {
        self.init(sections: [FilmSection(name: "all", title: "All", start: .zero, end: duration)])
    }

    package init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        self.init(duration: RationalTime(1))
    }

    package var duration: RationalTime { sections[sections.count - 1].end }

    package func values(at time: RationalTime) -> [ShownValue] { shown(time) }

    package func scene(at time: RationalTime) -> Scene {
        let dark = LinearColor.black
        // Frames of up to 40 a second differ by a good deal of gray.
        let level = Float((time.seconds * 40 * 0.37).truncatingRemainder(dividingBy: 1))
        let gray = LinearColor(level, level, level)
        return Scene(
            camera: Camera(eye: [0, 0, 5], target: .zero, verticalFieldOfView: 0.5, near: 0.1, far: 10),
            lighting: Lighting(
                keyDirection: [0, 0, 1], key: dark, rimDirection: [0, 0, -1], rim: dark, sky: dark, ground: dark),
            background: Background(inner: gray, outer: dark),
            grade: Grade(bloom: Bloom(threshold: 1000, intensity: 0, levelWeights: [0, 0])), root: Node("sample"))
    }
}
