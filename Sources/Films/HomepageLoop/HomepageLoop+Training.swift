import FilmKit
import NeuralNetwork

extension HomepageLoop.Settings: NetworkSettings {
    public static let hiddenBias = HomepageLoop.hiddenBias
    public static let examples = (input: [1, 0.5, -0.5, 0.2, 0, 0.7, 0.3, 0.9], target: [0.0, 1, 0, 0, 0, 0])

    /// The seeded network.
    public func seededNetwork() throws(FilmError) -> Network {
        do throws(NetworkError) {
            return try Network.seeded(
                layers: layers, hidden: activation, output: output, loss: loss,
                hiddenBias: hasBiases ? Self.hiddenBias : nil, seed: seed)
        } catch {
            throw FilmError(error.description)
        }
    }

    /// The seeded sample, with a random distribution as target.
    public func seededSample() -> Sample {
        Sample.seeded(inputCount: layers[0], targetCount: layers[layers.count - 1], seed: seed)
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
