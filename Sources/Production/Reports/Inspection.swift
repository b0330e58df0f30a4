import Films
import Foundation
import Timeline

/// Everything that a film shows, in numbers: its phases, and every value of a training step.
///
/// The keys of the JSON form are the names of the properties.
public struct Inspection: Encodable, Sendable {
    /// The network before the step.
    struct NetworkValues: Encodable, Sendable {
        /// The sizes of the layers.
        let layers: [Int]
        /// The activation of each layer after the input.
        let activations: [String]
        /// What the output is judged by.
        let loss: String
        /// `[gap][to][from]`.
        let weights: [[[Double]]]
        /// `[gap][to]`.
        let biases: [[Double]]
    }

    /// What the network is shown.
    struct SampleValues: Encodable, Sendable {
        let input: [Double]
        let target: [Double]
    }

    /// The forward pass, `[layer][neuron]`.
    struct ForwardValues: Encodable, Sendable {
        let preActivations: [[Double]]
        let activations: [[Double]]
    }

    /// The backward pass.
    struct BackwardValues: Encodable, Sendable {
        /// `[layer][neuron]`.
        let deltas: [[Double]]
        /// `[gap][to][from]`.
        let weightGradients: [[[Double]]]
        /// `[gap][to]`.
        let biasGradients: [[Double]]
    }

    /// How the network learns from cycle to cycle.
    struct TrainingValues: Encodable, Sendable {
        /// Whether each cycle starts with what the last one learned.
        let updatesWeights: Bool
        let learningRate: Double
        /// How many updates lie before the values given.
        let step: Int
    }

    /// A section, in seconds from the film's start.
    struct SectionValues: Encodable, Sendable {
        let name: String
        let title: String
        let start: Double
        let end: Double
    }

    /// The film's frames and sections.
    struct TimelineValues: Encodable, Sendable {
        /// Frames a second, rounded to double precision.
        let fps: Double
        /// The same, exactly, such as `30000/1001`.
        let rate: String
        let frames: Int
        /// Seconds.
        let duration: Double
        let sections: [SectionValues]
    }

    let film: FilmScript
    let notes: [String]
    let network: NetworkValues
    let sample: SampleValues
    let forward: ForwardValues
    let loss: Double
    let backward: BackwardValues
    let training: TrainingValues
    let timeline: TimelineValues

    /// Computes everything.
    ///
    /// - Parameters:
    ///   - request: The film.
    ///   - step: Which cycle's training step, counted from 0.
    /// - Throws: ``NeuroReelError`` (usage) if the film refuses a setting or has no such step.
    public init(_ request: FilmRequest, step index: Int) throws(NeuroReelError) {
        let film = try request.film()
        let rate = request.rate
        guard film.steps.indices.contains(index) else {
            let last = film.steps.count - 1
            let why =
                switch (last, try request.script()) {
                case (1..., _): "the film shows steps 0 to \(last)."
                case (_, .computationGraph): "the film shows one step, 0."
                case (_, let script):
                    "the film shows one step, 0. "
                        + (script.updatesWeights
                            ? "With more --cycles each is a step of its own."
                            : "With --update-weights each of several --cycles is a step of its own.")
                }
            throw NeuroReelError(.usage, "There is no step \(index): \(why)")
        }
        let step = film.steps[index]
        let script = try request.script()
        self.film = script
        notes = FilmNotes.all(
            of: film, script, request.staging(for: request.themes.themes[0]), rate: rate, hasCaptions: false)
        network = NetworkValues(
            layers: step.network.layers, activations: step.network.activations.map(\.rawValue),
            loss: step.network.loss.rawValue, weights: step.network.weights.nested, biases: step.network.biases.nested)
        sample = SampleValues(input: step.sample.input, target: step.sample.target)
        forward = ForwardValues(
            preActivations: step.forward.preActivations, activations: step.forward.activations)
        loss = step.loss
        backward = BackwardValues(
            deltas: step.backward.deltas, weightGradients: step.backward.weightGradients.nested,
            biasGradients: step.backward.biasGradients.nested)
        training = TrainingValues(
            updatesWeights: script.updatesWeights, learningRate: film.learningRate, step: index)
        timeline = TimelineValues(
            fps: rate.framesPerSecond, rate: rate.description, frames: rate.frameCount(for: film.duration),
            duration: film.duration.seconds,
            sections: film.sections.map {
                SectionValues(name: $0.name, title: $0.title, start: $0.start.seconds, end: $0.end.seconds)
            })
    }

    /// One JSON object with sorted keys: the same text for the same film. Numbers have as many digits as give the same
    /// double back.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if a value is infinite or not a number.
    public func json() throws(NeuroReelError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch {
            throw NeuroReelError(
                .usage,
                "Step \(training.step) has values that are not finite, because the network diverged: "
                    + "use a lower --learning-rate.")
        }
    }
}
