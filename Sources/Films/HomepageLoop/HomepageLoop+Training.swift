import FilmKit
import NeuralNetwork

extension HomepageLoop.Settings {
    /// The network before the first step: seeded, with the given weights and biases.
    ///
    /// - Throws: ``FilmError`` if the settings describe no valid network, which ``validate()`` rules out.
    func network() throws(FilmError) -> Network {
        do throws(NetworkError) {
            var network = try Network.seeded(
                layers: layers, hidden: activation, output: output, loss: loss,
                hiddenBias: hasBiases ? HomepageLoop.hiddenBias : nil, seed: seed)
            if let weights { network.weights = try Weights(nested: weights) }
            if let biases { network.biases = Biases(nested: biases) }
            return network
        } catch {
            throw FilmError(error.description)
        }
    }

    /// The training sample.
    var sample: Sample {
        let seeded = Sample.seeded(inputCount: layers[0], targetCount: layers[layers.count - 1], seed: seed)
        return Sample(input: input ?? seeded.input, target: target ?? seeded.target)
    }

    /// Checks that all numbers of a step can be drawn.
    ///
    /// - Parameter updates: The number of updates before the step, for the message.
    /// - Throws: ``FilmError`` if a number is too large for the renderer or not finite.
    static func checkSize(of step: TrainingStep, after updates: Int) throws(FilmError) {
        let numbers =
            [step.network.weights.values, step.backward.weightGradients.values, [step.loss]]
            + step.forward.activations + step.backward.deltas
        guard numbers.allSatisfy({ $0.allSatisfy { Float($0).isFinite } }) else {
            throw updates == 0
                ? FilmError("The network's numbers grow too large to be shown: use smaller weights or inputs.")
                : FilmError(
                    "The network diverges: after \(updates) updates its numbers are too large to be shown. Use a smaller "
                        + "learning rate, or fewer cycles.", at: "training.learning-rate")
        }
    }
}
