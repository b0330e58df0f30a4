import ArgumentParser
import Films
import Production
import Timeline

/// What every command that makes a film takes.
struct FilmOptions: ParsableArguments {
    @Argument(help: "The film's name; `neuroreel films` lists them.")
    var film: String

    @Option(
        parsing: .unconditional,
        help: "Chooses weights, sample and sparks; from 0 on. (default: \(FilmSettings.defaults.seed))",
        transform: ArgumentValues.seed)
    var seed: UInt64 = FilmSettings.defaults.seed

    @Option(
        help: "Neurons in each layer: 2 to 8 layers of 1 to 256. (default: 8,12,12,6)",
        transform: ArgumentValues.layers)
    var layers: [Int]?

    @Option(
        parsing: .unconditional,
        help: "Frames a second: 1 to 240, such as 60, 29.97 or 30000/1001. (default: 60)",
        transform: ArgumentValues.frameRate)
    var fps: FrameRate?

    @Option(
        parsing: .unconditional,
        help: "Training steps shown one after another, 1 to 100. (default: \(FilmSettings.defaults.cycles))",
        transform: ArgumentValues.whole)
    var cycles: Int = FilmSettings.defaults.cycles

    @Flag(help: "Start each cycle with the weights that the last one learned. The film then has no seamless loop.")
    var updateWeights = false

    @Option(
        parsing: .unconditional,
        help: """
            How far an update goes along the gradient: above 0 and at most 10. \
            (default: \(FilmSettings.defaults.learningRate))
            """,
        transform: ArgumentValues.number)
    var learningRate: Double = FilmSettings.defaults.learningRate

    @Option(
        parsing: .unconditional,
        help: """
            Sparks on each connection in each pass, 1 to 64. (default: \(FilmSettings.defaults.sparksPerConnection))
            """,
        transform: ArgumentValues.whole)
    var sparks: Int = FilmSettings.defaults.sparksPerConnection

    /// The frame rate.
    var rate: FrameRate { fps ?? .fps60 }

    /// The film as asked for.
    func request(_ durations: DurationOptions, themes: ThemeChoice? = nil, size: FrameSize? = nil) -> FilmRequest {
        FilmRequest(
            name: film, themes: themes ?? .dark, size: size ?? .standard,
            settings: FilmSettings(
                layers: layers ?? FilmSettings.defaults.layers, seed: seed, sparksPerConnection: sparks, cycles: cycles,
                applyUpdates: updateWeights, learningRate: learningRate, durations: durations.values))
    }
}
