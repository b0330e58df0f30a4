import NeuralNetwork
import Parameters

extension NetworkSettings {
    /// The parameters of the network's structure: layers, activations, loss and biases.
    static var structureParameters: [Parameter<Self>] {
        [
            Parameter(
                "network.layers", "Neurons in each layer, from the input to the output",
                .list(
                    of: .whole(UInt64(neuronCounts.lowerBound)...UInt64(neuronCounts.upperBound)), count: layerCounts),
                get: { .list($0.layers.map { .whole(UInt64($0)) }) },
                set: { settings, value in settings.layers = value.elements.compactMap(\.whole).map { Int($0) } }),
            choice(
                "network.activation", "What hidden layers do with their weighted sums", among: Activation.hidden,
                called: "activations", get: { $0.activation }, set: { $0.activation = $1 }),
            choice(
                "network.output", "What the last layer does with them", among: Activation.allCases,
                called: "activations", get: { $0.output }, set: { $0.output = $1 }),
            choice(
                "network.loss", "What the output is judged by; the cross-entropies need sigmoid or softmax as output",
                among: Loss.allCases, called: "losses", get: { $0.loss }, set: { $0.loss = $1 }),
        ]
    }

    /// The parameters of the network: its structure, weights and biases.
    static var networkParameters: [Parameter<Self>] {
        structureParameters + [
            Parameter(
                "network.bias", "Whether neurons have biases; hidden ones then start with \(hiddenBias)", .flag,
                get: { .flag($0.hasBiases) }, set: { $0.hasBiases = $1.flag ?? $0.hasBiases }),
            Parameter(
                "network.weights",
                "Weights instead of the seed's, for each layer after the first a row for each neuron: [[[0.5, -1], [1, 0.2]], [[-0.3, 0.8]]] for "
                    + "the layers [2, 2, 1]",
                .list(of: .list(of: row, count: neuronCounts), count: gapCounts),
                example: weights([[[0.5, -1], [1, 0.2]], [[-0.3, 0.8]]]),
                get: { $0.weights.map(weights) },
                set: { $0.weights = $1.elements.map { $0.elements.map { $0.elements.compactMap(\.number) } } }),
            Parameter(
                "network.biases",
                "Biases instead of these, for each layer after the first a number for each neuron: [[0.1, 0.2], [0]] for the layers [2, 2, 1]",
                .list(of: row, count: gapCounts), example: rows([[0.1, 0.2], [0]]), get: { $0.biases.map(rows) },
                set: { $0.biases = $1.elements.map { $0.elements.compactMap(\.number) } }),
        ]
    }

    /// The parameters of the sample.
    static var sampleParameters: [Parameter<Self>] {
        [
            Parameter(
                "sample.inputs",
                "What the network is shown instead of the seed's inputs: a number for each neuron of the first layer",
                row, example: list(examples.input), get: { $0.input.map(list) },
                set: { $0.input = $1.elements.compactMap(\.number) }),
            Parameter(
                "sample.target",
                "What it should answer, instead of the seed's: a number for each neuron of the last layer, 0 to 1 for the cross-entropies",
                row, example: list(examples.target), get: { $0.target.map(list) },
                set: { $0.target = $1.elements.compactMap(\.number) }),
        ]
    }

    /// The learning rate.
    ///
    /// - Parameter summary: The meaning in one line, without a full stop.
    static func learningRate(_ summary: String) -> Parameter<Self> {
        Parameter(
            "training.learning-rate", summary, .number(NumberRange(above: 0, upTo: 10)),
            get: { .number($0.learningRate) }, set: { $0.learningRate = $1.number ?? $0.learningRate })
    }

    /// A parameter with a name out of a list; key paths of a protocol's requirements are not sendable.
    private static func choice<Name: RawRepresentable<String> & Sendable>(
        _ path: String, _ summary: String, among names: [Name], called plural: String,
        get: @escaping @Sendable (Self) -> Name, set: @escaping @Sendable (inout Self, Name) -> Void
    ) -> Parameter<Self> {
        Parameter(
            path, summary, .choice(names.map(\.rawValue), called: plural), get: { .text(get($0).rawValue) },
            set: { settings, value in
                if let name = value.text.flatMap({ Name(rawValue: $0) }) { set(&settings, name) }
            })
    }

    private static var gapCounts: ClosedRange<Int> { layerCounts.lowerBound - 1...layerCounts.upperBound - 1 }
    private static var row: ValueKind {
        .list(of: .number(NumberRange(-valueLimit...valueLimit)), count: neuronCounts)
    }

    private static func list(_ numbers: [Double]) -> Value { .list(numbers.map { .number($0) }) }
    private static func rows(_ rows: [[Double]]) -> Value { .list(rows.map(list)) }
    private static func weights(_ layers: [[[Double]]]) -> Value { .list(layers.map(rows)) }
}
