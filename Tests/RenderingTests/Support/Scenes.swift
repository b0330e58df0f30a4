import FilmKit
import Films
import SceneGraph
import Timeline

/// Scenes for tests: simple ones with known pictures, and the film's.
enum Scenes {
    /// Nothing but black, without bloom, seen from `distance` along z with 30 degrees of view.
    static func empty(distance: Float = 10, drawables: [Drawable] = []) -> Scene {
        let dark = LinearColor.black
        return Scene(
            camera: Camera(
                eye: [0, 0, distance], target: .zero, verticalFieldOfView: .pi / 6, near: 0.1, far: 100),
            lighting: Lighting(
                keyDirection: [0, 0, 1], key: dark, rimDirection: [0, 0, -1], rim: dark, sky: dark, ground: dark),
            background: Background(inner: dark, outer: dark),
            grade: Grade(bloom: Bloom(threshold: 1000, intensity: 0, levelWeights: [0, 0])),
            root: Node("root", drawables: drawables))
    }

    /// World units per pixel at the target of ``empty(distance:drawables:)``.
    static func pixel(distance: Float = 10, height: Int) -> Double {
        2 * Double(distance) * 0.2679491924311227 / Double(height)
    }

    static func film(_ theme: ThemeName, aspect: Double = 16.0 / 9.0) throws -> HomepageLoop {
        try HomepageLoop(settings: .init(), staging: Staging(theme: theme, aspect: aspect))
    }

    /// A moment of each phase that shows what the phase is about.
    static let phases: [(name: String, time: RationalTime)] = [
        ("idle", RationalTime(1, 5)), ("input", RationalTime(9, 10)), ("propagate", RationalTime(13, 5)),
        ("output", RationalTime(26, 5)), ("backprop", RationalTime(63, 10)), ("weight_update", RationalTime(91, 10)),
        ("consequence", RationalTime(52, 5)),
    ]
}
