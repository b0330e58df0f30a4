import SceneGraph
import Yams

/// The look of a film: colours, lights, materials and bloom. Themes are YAML files: the built-in ones in `Assets/Themes`, and those of users.
/// What a file may say is in the table ``CustomTheme/parameters``.
package struct Theme: Decodable, Sendable {
    /// An sRGB hex colour and a factor on it in linear light.
    package struct Light: Decodable, Sendable {
        package let color: ThemeColor
        package let strength: Float

        package var linear: LinearColor { color.linear * strength }
    }

    package struct Background: Decodable, Sendable {
        package let inner: ThemeColor
        package let outer: ThemeColor
        package let center: SIMD2<Float>
        package let radius: Float
        package let haze: Float
    }

    package struct Lighting: Decodable, Sendable {
        package let keyDirection: SIMD3<Float>
        package let key: Light
        package let rimDirection: SIMD3<Float>
        package let rim: Light
        package let sky: Light
        package let ground: Light
    }

    package struct Bloom: Decodable, Sendable {
        package let threshold: Float
        package let intensity: Float
        package let levels: [Float]
        package let pigment: Float
    }

    package struct Grade: Decodable, Sendable {
        package let exposure: Float
        package let vignette: Float
        package let bloom: Bloom
    }

    package struct Neuron: Decodable, Sendable {
        package let body: Light
        package let signal: Light
        package let reflectance: Float
        package let polish: Float
        package let rim: Float
        package let emission: Float
        package let bounce: Float
        package let pigment: Float
    }

    package struct Filament: Decodable, Sendable {
        package let neutral: Light
        package let positive: Light
        package let negative: Light
        package let width: Float
        package let opacity: Float
        package let activeOpacity: Float
        package let additive: Float
        package let depthFade: Float
        package let flash: Float
    }

    package struct Spark: Decodable, Sendable {
        package let neutral: Light
        package let positive: Light
        package let negative: Light
        package let weakError: Light
        package let middleError: Light
        package let strongError: Light
        package let size: Float
        package let gain: Float
        package let errorGain: Float
        package let tail: Float
        package let pigment: Float
    }

    package struct Halo: Decodable, Sendable {
        package let strength: Float
        package let opacity: Float
        package let additive: Float
    }

    package struct Line: Decodable, Sendable {
        package let color: Light
        package let opacity: Float
        package let width: Float
    }

    package struct Pulse: Decodable, Sendable {
        package let color: Light
        package let opacity: Float
    }

    package struct Target: Decodable, Sendable {
        package let color: Light
        package let opacity: Float
        package let width: Float
        package let bandOpacity: Float
    }

    package struct Dust: Decodable, Sendable {
        package let count: Int
        package let color: Light
        package let opacity: Float
        package let size: Float
        package let drift: Float
    }

    package struct Shadow: Decodable, Sendable {
        package let color: Light
        package let opacity: Float
    }

    /// The 2D overlay: text, formulas and panels.
    package struct Words: Decodable, Sendable {
        package let text: ThemeColor
        /// Secondary text.
        package let muted: ThemeColor
        /// The result of an equation.
        package let result: ThemeColor
        /// Errors and gradients: the backward pass.
        package let error: ThemeColor
        package let panel: ThemeColor
        package let panelOpacity: Float
        package let border: ThemeColor
    }

    package let background: Background
    package let lighting: Lighting
    package let grade: Grade
    package let neuron: Neuron
    package let filament: Filament
    package let spark: Spark
    package let halo: Halo
    package let target: Target
    package let pulse: Pulse
    package let hoop: Line
    package let dust: Dust
    package let shadow: Shadow
    package let words: Words

    /// The theme of a staging: a built-in one, with the values of the user's theme and then the user's colours.
    ///
    /// - Throws: ``FilmError`` if a colour is not valid, or if the built-in file does not decode, which tests rule out.
    package static func chosen(by staging: Staging) throws(FilmError) -> Theme {
        try theme(of: staging, colors: staging.colors ?? [:])
    }

    /// A staging's theme with other colours than the staging's.
    ///
    /// - Throws: ``FilmError`` as ``chosen(by:)``.
    static func theme(of staging: Staging, colors: [ColorRole: String]) throws(FilmError) -> Theme {
        var file = try ThemeFile(staging.theme)
        for (path, value) in staging.themeValues ?? [:] { file.set(path, to: value) }
        for (role, color) in colors { file.set(role.path, to: .color(color)) }
        do {
            return try YAMLDecoder().decode(Theme.self, from: file.root)
        } catch {
            throw FilmError("The theme \(staging.theme.rawValue) cannot be read: \(error)")
        }
    }

    /// The colour of a role, at its strength.
    func color(of role: ColorRole) -> LinearColor {
        switch role {
        case .backgroundInner: background.inner.linear
        case .backgroundOuter: background.outer.linear
        case .neuron: neuron.body.linear
        case .signal: neuron.signal.linear
        case .filamentNeutral: filament.neutral.linear
        case .filamentPositive: filament.positive.linear
        case .filamentNegative: filament.negative.linear
        case .sparkNeutral: spark.neutral.linear
        case .sparkPositive: spark.positive.linear
        case .sparkNegative: spark.negative.linear
        case .errorWeak: spark.weakError.linear
        case .errorMiddle: spark.middleError.linear
        case .errorStrong: spark.strongError.linear
        case .target: target.color.linear
        case .text: words.text.linear
        case .textMuted: words.muted.linear
        case .textResult: words.result.linear
        case .textError: words.error.linear
        case .panel: words.panel.linear
        }
    }

    package var sceneBackground: SceneGraph.Background {
        SceneGraph.Background(
            inner: background.inner.linear, outer: background.outer.linear, center: background.center,
            radius: background.radius, haze: background.haze)
    }

    package var sceneLighting: SceneGraph.Lighting {
        SceneGraph.Lighting(
            keyDirection: lighting.keyDirection, key: lighting.key.linear, rimDirection: lighting.rimDirection,
            rim: lighting.rim.linear, sky: lighting.sky.linear, ground: lighting.ground.linear)
    }

    package var sceneGrade: SceneGraph.Grade {
        let bloom = grade.bloom
        return SceneGraph.Grade(
            exposure: grade.exposure,
            bloom: SceneGraph.Bloom(
                threshold: bloom.threshold, intensity: bloom.intensity, levelWeights: bloom.levels,
                pigment: bloom.pigment),
            vignette: grade.vignette)
    }

    package var sphereMaterial: SphereMaterial {
        SphereMaterial(
            reflectance: neuron.reflectance, polish: neuron.polish, rim: neuron.rim, emission: neuron.emission,
            pigment: neuron.pigment)
    }
}
