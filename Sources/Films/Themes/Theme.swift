import SceneGraph
import Yams

/// The look of a film: colours, lights, materials, bloom. Read from a YAML file in `Assets/Themes`.
struct Theme: Decodable, Sendable {
    /// A colour as sRGB hex and what multiplies it in linear light.
    struct Light: Decodable, Sendable {
        let color: ThemeColor
        let strength: Float

        var linear: LinearColor { color.linear * strength }
    }

    struct Background: Decodable, Sendable {
        let inner: ThemeColor
        let outer: ThemeColor
        let center: SIMD2<Float>
        let radius: Float
        let haze: Float
    }

    struct Lighting: Decodable, Sendable {
        let keyDirection: SIMD3<Float>
        let key: Light
        let rimDirection: SIMD3<Float>
        let rim: Light
        let sky: Light
        let ground: Light
    }

    struct Bloom: Decodable, Sendable {
        let threshold: Float
        let intensity: Float
        let levels: [Float]
        let pigment: Float
    }

    struct Grade: Decodable, Sendable {
        let exposure: Float
        let vignette: Float
        let bloom: Bloom
    }

    struct Neuron: Decodable, Sendable {
        let body: Light
        let signal: Light
        let reflectance: Float
        let polish: Float
        let rim: Float
        let emission: Float
        let pigment: Float
    }

    struct Filament: Decodable, Sendable {
        let positive: Light
        let negative: Light
        let width: Float
        let opacity: Float
        let activeOpacity: Float
        let additive: Float
        let depthFade: Float
        let flashPositive: Light
        let flashNegative: Light
    }

    struct Spark: Decodable, Sendable {
        let neutral: Light
        let positive: Light
        let negative: Light
        let weakError: Light
        let middleError: Light
        let strongError: Light
        let size: Float
        let gain: Float
        let errorGain: Float
        let tail: Float
        let pigment: Float
    }

    struct Halo: Decodable, Sendable {
        let strength: Float
        let opacity: Float
        let additive: Float
    }

    struct Line: Decodable, Sendable {
        let color: Light
        let opacity: Float
        let width: Float
    }

    struct Target: Decodable, Sendable {
        let color: Light
        let opacity: Float
        let width: Float
        let bandOpacity: Float
    }

    struct Dust: Decodable, Sendable {
        let count: Int
        let color: Light
        let opacity: Float
        let size: Float
        let drift: Float
    }

    struct Shadow: Decodable, Sendable {
        let color: Light
        let opacity: Float
    }

    /// The flat layer: words, formulas, panels.
    struct Words: Decodable, Sendable {
        let text: ThemeColor
        /// What stands back.
        let muted: ThemeColor
        /// What an equation finds.
        let result: ThemeColor
        /// What belongs to the way back.
        let error: ThemeColor
        let panel: ThemeColor
        let panelOpacity: Float
        let border: ThemeColor
    }

    let background: Background
    let lighting: Lighting
    let grade: Grade
    let neuron: Neuron
    let filament: Filament
    let spark: Spark
    let halo: Halo
    let target: Target
    let ripple: Line
    let hoop: Line
    let dust: Dust
    let shadow: Shadow
    let words: Words

    /// The theme that a film is shown in: a built-in one, with the colours that were chosen instead of its own.
    ///
    /// - Throws: ``FilmError`` if a colour is none; or if the built-in text does not decode, which the tests rule out.
    static func chosen(by staging: Staging) throws(FilmError) -> Theme {
        var file = try ThemeFile(staging.theme)
        for (role, color) in staging.colors ?? [:] { file[role] = color }
        do {
            return try YAMLDecoder().decode(Theme.self, from: file.root)
        } catch {
            throw FilmError("The theme \(staging.theme.rawValue) cannot be read: \(error)")
        }
    }

    var sceneBackground: SceneGraph.Background {
        SceneGraph.Background(
            inner: background.inner.linear, outer: background.outer.linear, center: background.center,
            radius: background.radius, haze: background.haze)
    }

    var sceneLighting: SceneGraph.Lighting {
        SceneGraph.Lighting(
            keyDirection: lighting.keyDirection, key: lighting.key.linear, rimDirection: lighting.rimDirection,
            rim: lighting.rim.linear, sky: lighting.sky.linear, ground: lighting.ground.linear)
    }

    var sceneGrade: SceneGraph.Grade {
        let bloom = grade.bloom
        return SceneGraph.Grade(
            exposure: grade.exposure,
            bloom: SceneGraph.Bloom(
                threshold: bloom.threshold, intensity: bloom.intensity, levelWeights: bloom.levels,
                pigment: bloom.pigment),
            vignette: grade.vignette)
    }

    var sphereMaterial: SphereMaterial {
        SphereMaterial(
            reflectance: neuron.reflectance, polish: neuron.polish, rim: neuron.rim, emission: neuron.emission,
            pigment: neuron.pigment)
    }
}
