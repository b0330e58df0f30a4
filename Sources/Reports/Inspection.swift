import Console
import Films
import Foundation
import Requests
import Timeline

/// Everything that a film shows, in numbers: its phases, and every value of a training step.
///
/// The keys of the JSON form are the names of the properties.
public struct Inspection: Encodable, Sendable {
    /// The network before the step.
    package struct NetworkValues: Encodable, Sendable {
        /// The sizes of the layers.
        package let layers: [Int]
        /// The activation of each layer after the input.
        package let activations: [String]
        /// What the output is judged by.
        package let loss: String
        /// `[gap][to][from]`.
        package let weights: [[[Double]]]
        /// `[gap][to]`.
        package let biases: [[Double]]
    }

    /// What the network is shown.
    package struct SampleValues: Encodable, Sendable {
        package let input: [Double]
        package let target: [Double]
    }

    /// The forward pass, `[layer][neuron]`.
    package struct ForwardValues: Encodable, Sendable {
        package let preActivations: [[Double]]
        package let activations: [[Double]]
    }

    /// The backward pass.
    package struct BackwardValues: Encodable, Sendable {
        /// `[layer][neuron]`.
        package let deltas: [[Double]]
        /// `[gap][to][from]`.
        package let weightGradients: [[[Double]]]
        /// `[gap][to]`.
        package let biasGradients: [[Double]]
    }

    /// How the network learns from cycle to cycle.
    package struct TrainingValues: Encodable, Sendable {
        /// Whether each cycle starts with what the last one learned.
        package let updatesWeights: Bool
        package let learningRate: Double
        /// How many updates lie before the values given.
        package let step: Int
    }

    /// A section, in seconds from the film's start.
    package struct SectionValues: Encodable, Sendable {
        package let name: String
        package let title: String
        package let start: Double
        package let end: Double
    }

    /// The film's frames and sections.
    package struct TimelineValues: Encodable, Sendable {
        /// Frames a second, rounded to double precision.
        package let fps: Double
        /// The same, exactly, such as `30000/1001`.
        package let rate: String
        package let frames: Int
        /// Seconds.
        package let duration: Double
        package let sections: [SectionValues]
    }

    package let film: FilmScript
    package let notes: [String]
    package let network: NetworkValues
    package let sample: SampleValues
    package let forward: ForwardValues
    package let loss: Double
    package let backward: BackwardValues
    package let training: TrainingValues
    package let timeline: TimelineValues

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
