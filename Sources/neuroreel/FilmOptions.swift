import ArgumentParser
import Films
import Production
import Timeline

/// What every command that makes a film takes.
struct FilmOptions: ParsableArguments {
    @Argument(help: "The film's name; `neuroreel films` lists them.")
    var film: String

    @Option(help: "Chooses weights, sample and sparks.")
    var seed: UInt64 = FilmSettings.defaults.seed

    @Option(help: "Neurons in each layer. (default: 8,12,12,6)", transform: ArgumentValues.layers)
    var layers: [Int]?

    @Option(
        help: "Frames a second: 1 to 240, such as 60, 29.97 or 30000/1001. (default: 60)",
        transform: ArgumentValues.frameRate)
    var fps: FrameRate?

    @Option(help: "Training steps shown one after another.")
    var cycles: Int = FilmSettings.defaults.cycles

    @Flag(help: "Start each cycle with the weights that the last one learned. The film then has no seamless loop.")
    var updateWeights = false

    @Option(help: "How far an update goes along the gradient.")
    var learningRate: Double = FilmSettings.defaults.learningRate

    @Option(help: "Sparks on each connection in each pass.")
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
