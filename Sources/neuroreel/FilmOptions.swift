import ArgumentParser
import Console
import NeuralNetwork
import Plan
import Production
import Requests
import Timeline

/// What every command that makes a film takes.
struct FilmOptions: ParsableArguments {
    @Argument(
        help: """
            The film's name, which `neuroreel films` lists; or a storyboard, whose path has a slash or ends in .yaml. Options \
            win over what it says.
            """)
    var film: String

    @Option(
        parsing: .unconditional,
        help: "What the film is called, in its pictures and in the video's file: 1 to 80 characters.")
    var title: String?

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
        help: "What hidden layers do with their weighted sums: identity, relu, tanh or sigmoid. (default: relu)",
        transform: ArgumentValues.activation)
    var activation: Activation?

    @Option(
        help: "What the last layer does with them: identity, relu, tanh, sigmoid or softmax. (default: softmax)",
        transform: ArgumentValues.outputActivation)
    var outputActivation: Activation?

    @Option(
        help: "mse, binary-cross-entropy or categorical-cross-entropy. (default: categorical-cross-entropy)",
        transform: ArgumentValues.loss)
    var loss: Loss?

    @Flag(help: "Neurons without biases.")
    var noBias = false

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

    /// The film as asked for.
    ///
    /// - Throws: ``NeuroReelError``: usage if there is no such film; no input or bad data for a storyboard.
    func request(
        _ durations: DurationOptions, themes: ThemeChoice? = nil, size: FrameSize? = nil
    ) throws(NeuroReelError) -> FilmRequest {
        var choices = FilmChoices()
        choices.seed = seed
        choices.layers = layers
        choices.activation = activation
        choices.outputActivation = outputActivation
        choices.loss = loss
        choices.hasBiases = noBias ? false : nil
        choices.sparks = sparks
        choices.cycles = cycles
        choices.updatesWeights = updateWeights ? true : nil
        choices.learningRate = learningRate
        durations.add(to: &choices)
        return try FilmRequest(source: film, themes: themes, size: size, rate: fps, title: title, choices: choices)
    }
}
