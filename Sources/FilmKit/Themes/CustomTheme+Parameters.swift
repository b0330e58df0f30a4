import Parameters
import SceneGraph

extension CustomTheme {
    /// The key of the theme that has the values which a file leaves out.
    public static let baseKey = "base"

    /// The parameters of a theme file, with the ranges that the renderer takes.
    ///
    /// The built-in themes are read by it, too. A new value takes a line here, and one in ``Theme``.
    public static let parameters: [Parameter<CustomTheme>] = [
        .choice(
            baseKey, "The built-in theme that has all values left out here", among: ThemeName.allCases,
            called: "themes", \.base),

        color("background.inner", "The middle of the background"),
        color("background.outer", "The corners of the background"),
        numbers("background.center", "Where the middle is, from 0, 0 at the bottom left to 1, 1", -1...2, count: 2...2),
        number("background.radius", "Where the corners' colour is reached, in halves of the diagonal", 0.1...10),
        number("background.haze", "How much far things take on the background's colour", 0...1),

        numbers(
            "lighting.keyDirection", "The way to the main light: right, up and towards the eye", -1...1, count: 3...3),
        color("lighting.key.color", "The main light"),
        number("lighting.key.strength", "How strong it is", 0...4),
        numbers("lighting.rimDirection", "The way to the light on the rims", -1...1, count: 3...3),
        color("lighting.rim.color", "The light on the rims"),
        number("lighting.rim.strength", "How strong it is", 0...4),
        color("lighting.sky.color", "The light from above"),
        number("lighting.sky.strength", "How strong it is", 0...4),
        color("lighting.ground.color", "The light from below"),
        number("lighting.ground.strength", "How strong it is", 0...4),

        number("grade.exposure", "A factor on the light of everything but background and words", 0.1...4),
        number("grade.vignette", "How much darker the corners are: 0 not at all, 1 black", 0...1),
        number("grade.bloom.threshold", "The light from which on things glow; 1 is white", 0...10),
        number("grade.bloom.intensity", "How much of the glow is shown", 0...2),
        numbers(
            "grade.bloom.levels", "The glow's weights, from the tightest to the widest, each twice as wide", 0...1,
            count: 2...Bloom.levelLimit),
        number(
            "grade.bloom.pigment", "Whether glow adds light (0), as on dark ground, or stains (1), as on light", 0...1),

        color("neuron.body.color", "The body of a neuron at rest"),
        number("neuron.body.strength", "How bright it is", 0...4),
        color("neuron.signal.color", "What fills a neuron as it becomes active"),
        number("neuron.signal.strength", "How bright it is", 0...4),
        number("neuron.reflectance", "How much the surface mirrors from the front; 0.04 for glass", 0...1),
        number("neuron.polish", "How much it mirrors: 0 matte, 1 polished", 0...2),
        number("neuron.rim", "How bright its rim is", 0...4),
        number("neuron.emission", "How strongly an active neuron shines from inside", 0...10),
        number("neuron.bounce", "How strongly active neurons light others of their layer", 0...100),
        number("neuron.pigment", "How much an active neuron's body takes on the signal's colour", 0...1),

        color("filament.neutral.color", "Connections at rest"),
        number("filament.neutral.strength", "How bright they are", 0...4),
        color("filament.positive.color", "Connections of positive weight"),
        number("filament.positive.strength", "How bright they are", 0...4),
        color("filament.negative.color", "Connections of negative weight"),
        number("filament.negative.strength", "How bright they are", 0...4),
        number("filament.width", "How wide a connection is; a neuron is 0.44 wide", 0...0.1),
        number("filament.opacity", "How much the largest weight's connection covers", 0...1),
        number("filament.activeOpacity", "The same while something runs along it", 0...1),
        number("filament.additive", "Whether connections cover (0) or add light (1)", 0...1),
        number("filament.depthFade", "How much fainter they are at the far side", 0...1),
        number("filament.flash", "How bright they flash in an update", 0...4),

        color("spark.neutral.color", "Forward sparks of small weights; in a computation graph, of all"),
        number("spark.neutral.strength", "How bright they are", 0...4),
        color("spark.positive.color", "Forward sparks of large positive weights"),
        number("spark.positive.strength", "How bright they are", 0...4),
        color("spark.negative.color", "Forward sparks of large negative weights"),
        number("spark.negative.strength", "How bright they are", 0...4),
        color("spark.weakError.color", "Sparks and halos of a small error"),
        number("spark.weakError.strength", "How bright they are", 0...4),
        color("spark.middleError.color", "Sparks and halos of a middling error; in a computation graph, of any"),
        number("spark.middleError.strength", "How bright they are", 0...4),
        color("spark.strongError.color", "Sparks and halos of a large error"),
        number("spark.strongError.strength", "How bright they are", 0...4),
        number("spark.size", "The radius of the largest spark", 0...0.3),
        number("spark.gain", "A factor on the light of forward sparks", 0...4),
        number("spark.errorGain", "A factor on the light of an error's sparks", 0...4),
        number("spark.tail", "How long a tail is, as a share of the connection", 0...1),
        number("spark.pigment", "Whether sparks add light (0) or cover (1)", 0...1),

        number("halo.strength", "A factor on the light of an error's halo", 0...4),
        number("halo.opacity", "How much a halo covers", 0...1),
        number("halo.additive", "Whether halos cover (0) or add light (1)", 0...1),

        color("target.color.color", "The rings that show the target"),
        number("target.color.strength", "How bright they are", 0...4),
        number("target.opacity", "How much they cover", 0...1),
        number("target.width", "How wide they are", 0...0.1),
        number("target.bandOpacity", "How much the band between output and target covers", 0...1),

        color("pulse.color.color", "The soft light that leaves a neuron as it fills"),
        number("pulse.color.strength", "How bright it is", 0...4),
        number("pulse.opacity", "How much it covers", 0...1),

        color("hoop.color.color", "The ring around a layer"),
        number("hoop.color.strength", "How bright it is", 0...4),
        number("hoop.opacity", "How much it covers", 0...1),
        number("hoop.width", "How wide it is", 0...0.1),

        whole("dust.count", "How many motes of dust there are", 0...2000),
        color("dust.color.color", "The dust"),
        number("dust.color.strength", "How bright it is", 0...4),
        number("dust.opacity", "How much a mote covers; 0 adds light only", 0...1),
        number("dust.size", "The radius of the largest mote", 0...0.2),
        number("dust.drift", "How far a mote drifts", 0...3),

        color("shadow.color.color", "The shadows below neurons"),
        number("shadow.color.strength", "How bright they are", 0...4),
        number("shadow.opacity", "How much they cover; 0 for none", 0...1),

        color("words.text", "Words, formulas and captions"),
        color("words.muted", "Words that stand back"),
        color("words.result", "What an equation finds"),
        color("words.error", "Numbers of the way back"),
        color("words.panel", "The ground behind values and captions"),
        number("words.panelOpacity", "How much a panel covers", 0...1),
        color("words.border", "The lines around panels"),
    ]

    private static func color(_ path: String, _ summary: String) -> Parameter<CustomTheme> {
        value(path, summary, .text(.color))
    }

    private static func number(
        _ path: String, _ summary: String, _ range: ClosedRange<Double>
    ) -> Parameter<CustomTheme> { value(path, summary, .number(NumberRange(range))) }

    private static func numbers(
        _ path: String, _ summary: String, _ range: ClosedRange<Double>, count: ClosedRange<Int>
    ) -> Parameter<CustomTheme> { value(path, summary, .list(of: .number(NumberRange(range)), count: count)) }

    private static func whole(
        _ path: String, _ summary: String, _ range: ClosedRange<UInt64>
    ) -> Parameter<CustomTheme> { value(path, summary, .whole(range)) }

    private static func value(_ path: String, _ summary: String, _ kind: ValueKind) -> Parameter<CustomTheme> {
        Parameter(
            path, summary, kind, get: { $0.value(at: path)?.value(as: kind) },
            set: { theme, value in theme.values[path] = ThemeValue(value) })
    }
}
