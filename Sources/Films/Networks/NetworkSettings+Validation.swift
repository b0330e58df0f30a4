import FilmKit

extension NetworkSettings {
    /// Checks the network, the sample and the learning rate.
    ///
    /// - Throws: ``FilmError`` that names the value, its range and what to do.
    func validateNetwork() throws(FilmError) {
        guard Self.layerCounts.contains(layers.count) else {
            throw FilmError(
                "A network of \(layers.count) layers cannot be shown: use \(Self.layerCounts.lowerBound) to "
                    + "\(Self.layerCounts.upperBound) layers, such as \(Self.layerExample).", at: "network.layers")
        }
        for (index, count) in layers.enumerated() where !Self.neuronCounts.contains(count) {
            throw FilmError(
                "Layer \(index + 1) has \(count) neurons: each layer needs \(Self.neuronCounts.lowerBound) to "
                    + "\(Self.neuronCounts.upperBound).", at: "network.layers")
        }
        guard learningRate > 0, learningRate <= 10 else {
            throw FilmError(
                "The learning rate is \(learningRate): use a number above 0 and at most 10.", at: "training.learning-rate")
        }
        try validateFunctions()
        try validateSample()
        try validateWeights()
        try validateBiases()
    }

    /// Layers that a film can show, in messages.
    private static var layerExample: String { neuronCounts.contains(12) ? "8,12,12,6" : "2,3,1" }

    /// Checks that the activations and the loss are compatible.
    private func validateFunctions() throws(FilmError) {
        guard activation != .softmax else {
            throw FilmError("Softmax is for the last layer alone: choose another activation.", at: "network.activation")
        }
        guard loss == .meanSquaredError || output.givesProbabilities else {
            throw FilmError(
                "The loss \(loss.rawValue) needs probabilities, which \(output.rawValue) does not give: use sigmoid or softmax "
                    + "for the output, or mse for the loss.", at: "network.output")
        }
        guard loss != .binaryCrossEntropy || output != .softmax || layers.last != 1 else {
            throw FilmError(
                "A softmax over one neuron is always 1, whose binary-cross-entropy is infinite for every target but 1: use "
                    + "sigmoid for the output, or two neurons or more.", at: "network.output")
        }
    }

    private func validateSample() throws(FilmError) {
        let ends = [
            (input, "sample.inputs", "first", layers.first ?? 0), (target, "sample.target", "last", layers.last ?? 0),
        ]
        for (values, name, end, count) in ends {
            guard let values else { continue }
            guard values.count == count else {
                throw FilmError(
                    "The \(end) layer has \(Self.count(count, "neuron")), and \(name) has \(Self.count(values.count, "number")): give one for each.",
                    at: name)
            }
            try checkRange(values, name)
        }
        guard loss != .meanSquaredError, let target else { return }
        for value in target where !(0...1).contains(value) {
            throw FilmError(
                "The loss \(loss.rawValue) takes probabilities, and sample.target has \(value): use numbers from 0 to 1.",
                at: "sample.target")
        }
    }

    /// Checks the shape of given weights. Messages count layers from 1, the input.
    private func validateWeights() throws(FilmError) {
        guard let weights else { return }
        let name = "network.weights"
        try checkLayers(weights.count, name)
        for (gap, rows) in weights.enumerated() {
            guard rows.count == layers[gap + 1] else {
                throw FilmError(
                    "Layer \(gap + 2) has \(Self.count(layers[gap + 1], "neuron")), and \(Self.count(rows.count, "row")) in \(name): give a row for each.",
                    at: name)
            }
            for (to, row) in rows.enumerated() {
                guard row.count == layers[gap] else {
                    throw FilmError(
                        "Row \(to + 1) of layer \(gap + 2) in \(name) has \(Self.count(row.count, "number")), and the layer before has "
                            + "\(Self.count(layers[gap], "neuron")): give a number for each.", at: name)
                }
                try checkRange(row, name)
            }
        }
    }

    /// Checks the shape of given biases.
    private func validateBiases() throws(FilmError) {
        guard let biases else { return }
        let name = "network.biases"
        guard hasBiases else {
            throw FilmError("There are \(name), and network.bias is false: leave one of them out.", at: name)
        }
        try checkLayers(biases.count, name)
        for (gap, row) in biases.enumerated() {
            guard row.count == layers[gap + 1] else {
                throw FilmError(
                    "Layer \(gap + 2) has \(Self.count(layers[gap + 1], "neuron")), and \(Self.count(row.count, "number")) in \(name): give one for each.",
                    at: name)
            }
            try checkRange(row, name)
        }
    }

    private func checkLayers(_ count: Int, _ name: String) throws(FilmError) {
        guard count == layers.count - 1 else {
            throw FilmError(
                "After the first there are \(Self.count(layers.count - 1, "layer")), and \(count) in \(name): give a list for each.",
                at: name)
        }
    }

    private func checkRange(_ values: [Double], _ name: String) throws(FilmError) {
        for value in values where !(abs(value) <= Self.valueLimit) {
            throw FilmError("There is \(value) in \(name): use numbers from -100 to 100.", at: name)
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
