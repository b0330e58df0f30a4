import FilmKit
import NeuralNetwork
import Parameters
import Timeline

extension HomepageLoop {
    public static let defaults = Settings()

    public static let colorRoles = ColorRole.allCases.filter { ![.textMuted, .textResult, .textError].contains($0) }

    public static func notes(on settings: Settings, given: Set<String>) -> [String] {
        guard given.contains("training.learning-rate"), !settings.applyUpdates, !settings.hasConsequence else {
            return []
        }
        return [
            "The learning rate changes nothing: without training.update-weights and consequence no weight is changed."
        ]
    }

    public static let parameters: [Parameter<Settings>] = [
        Parameter(
            "network.layers", "Neurons in each layer, from the input to the output",
            .list(
                of: .whole(UInt64(Settings.neuronCounts.lowerBound)...UInt64(Settings.neuronCounts.upperBound)),
                count: Settings.layerCounts),
            get: { .list($0.layers.map { .whole(UInt64($0)) }) },
            set: { settings, value in
                settings.layers = value.elements.compactMap { if case .whole(let size) = $0 { Int(size) } else { nil } }
            }),
        .choice(
            "network.activation", "What hidden layers do with their weighted sums", among: Activation.hidden,
            called: "activations", \.activation),
        .choice(
            "network.output", "What the last layer does with them", among: Activation.allCases, called: "activations",
            \.output),
        .choice(
            "network.loss", "What the output is judged by; the cross-entropies need sigmoid or softmax as output",
            among: Loss.allCases, called: "losses", \.loss),
        .flag(
            "network.bias", "Whether neurons have biases; hidden ones then start with \(hiddenBias)",
            \.hasBiases),
        Parameter(
            "network.weights",
            "Weights instead of the seed's, for each layer after the first a row for each neuron: [[[0.5, -1], [1, 0.2]], [[-0.3, 0.8]]] for "
                + "the layers [2, 2, 1]",
            .list(of: .list(of: row, count: Settings.neuronCounts), count: gapCounts),
            example: weights([[[0.5, -1], [1, 0.2]], [[-0.3, 0.8]]]),
            get: { $0.weights.map(weights) },
            set: { $0.weights = $1.elements.map { $0.elements.map { $0.elements.compactMap(\.number) } } }),
        Parameter(
            "network.biases",
            "Biases instead of these, for each layer after the first a number for each neuron: [[0.1, 0.2], [0]] for the layers [2, 2, 1]",
            .list(of: row, count: gapCounts), example: rows([[0.1, 0.2], [0]]), get: { $0.biases.map(rows) },
            set: { $0.biases = $1.elements.map { $0.elements.compactMap(\.number) } }),
        Parameter(
            "sample.inputs",
            "What the network is shown instead of the seed's inputs: a number for each neuron of the first layer", row,
            example: list([1, 0.5, -0.5, 0.2, 0, 0.7, 0.3, 0.9]), get: { $0.input.map(list) },
            set: { $0.input = $1.elements.compactMap(\.number) }),
        Parameter(
            "sample.target",
            "What it should answer, instead of the seed's: a number for each neuron of the last layer, 0 to 1 for the cross-entropies",
            row, example: list([0, 1, 0, 0, 0, 0]), get: { $0.target.map(list) },
            set: { $0.target = $1.elements.compactMap(\.number) }),
        .seed("seed", "Chooses weights, sample and sparks", \.seed),
        .whole("sparks", "Sparks on each connection in each pass", Settings.sparkCounts, \.sparksPerConnection),
        .whole("training.cycles", "Training steps shown one after another", Settings.cycleCounts, \.cycles),
        .flag(
            "training.update-weights",
            "Whether each cycle starts with what the last one learned; the loop then has a seam", \.applyUpdates),
        .flag(
            "consequence",
            "Whether the weights are seen to change by one update, and the output that the changed ones lead to",
            \.hasConsequence),
        .number(
            "training.learning-rate", "How far an update goes along the gradient", NumberRange(above: 0, upTo: 10),
            \.learningRate),
        .time(
            "timing.cycle", "The whole cycle, rest included", .duration(upTo: Cycle.maximumCycle),
            \.durations.cycle),
        .time("timing.input", "The inputs' phase", phase, \.durations.input),
        .time("timing.propagate", "The forward phase of each gap between layers", phase, \.durations.propagate),
        .time("timing.output", "The output's phase", phase, \.durations.output),
        .time("timing.hold", "How long output and target are compared", pause, \.durations.hold),
        .time("timing.backprop", "The backward phase of each gap between layers", phase, \.durations.backprop),
        .time("timing.update", "The weight update's phase", phase, \.durations.weightUpdate),
        .time(
            "timing.consequence", "How long the output of the changed weights is seen", pause, \.durations.consequence),
        .time("timing.lead-share", "The share of the rest that lies before the phases", .share, \.durations.leadShare),
    ]

    private static let gapCounts = Settings.layerCounts.lowerBound - 1...Settings.layerCounts.upperBound - 1
    private static let row = ValueKind.list(
        of: .number(NumberRange(-Settings.valueLimit...Settings.valueLimit)), count: Settings.neuronCounts)

    private static func list(_ numbers: [Double]) -> Value { .list(numbers.map { .number($0) }) }
    private static func rows(_ rows: [[Double]]) -> Value { .list(rows.map(list)) }
    private static func weights(_ layers: [[[Double]]]) -> Value { .list(layers.map(rows)) }

    private static let phase = ValueKind.duration(upTo: Cycle.maximumPhase)
    private static let pause = ValueKind.duration(.zero...Cycle.maximumPhase)
}

extension ValueKind {
    /// A duration of at least one millisecond.
    fileprivate static func duration(upTo longest: RationalTime) -> ValueKind {
        .duration(RationalTime(1, 1000)...longest)
    }
}
