import ArgumentParser
import Production
import Timeline

/// What every command that makes a film takes.
struct FilmOptions: ParsableArguments {
    @Argument(help: "The film's name; `neuroreel films` lists them.")
    var film: String

    @Option(
        parsing: .unconditional,
        help: "Chooses weights, sample and sparks; from 0 on. (default: 42)",
        transform: ArgumentValues.seed)
    var seed: UInt64?

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
        help: "Training steps shown one after another, 1 to 100. (default: 1)",
        transform: ArgumentValues.whole)
    var cycles: Int?

    @Flag(help: "Start each cycle with the weights that the last one learned. The film then has no seamless loop.")
    var updateWeights = false

    @Option(
        parsing: .unconditional,
        help: """
            How far an update goes along the gradient: above 0 and at most 10. \
            (default: the film's)
            """,
        transform: ArgumentValues.number)
    var learningRate: Double?

    @Option(
        parsing: .unconditional,
        help: """
            Sparks on each connection in each pass, 1 to 64. (default: 6)
            """,
        transform: ArgumentValues.whole)
    var sparks: Int?

    /// The frame rate.
    var rate: FrameRate { fps ?? .fps60 }

    /// The film as asked for.
    func request(_ durations: DurationOptions, themes: ThemeChoice? = nil, size: FrameSize? = nil) -> FilmRequest {
        var choices = FilmChoices()
        choices.seed = seed
        choices.layers = layers
        choices.sparks = sparks
        choices.cycles = cycles
        choices.updatesWeights = updateWeights ? true : nil
        choices.learningRate = learningRate
        durations.add(to: &choices)
        return FilmRequest(name: film, themes: themes ?? .dark, size: size ?? .standard, choices: choices)
    }
}
