import Console
import FilmKit
import Films
import Foundation
import Requests
import Timeline
import Wording

/// Everything that a film shows in numbers: its sections, and every value of a training step.
///
/// The keys of the JSON form are the names of the properties.
public struct Inspection: Encodable, Sendable {
    /// The network before the step.
    package struct NetworkValues: Encodable, Sendable {
        /// The sizes of the layers.
        package let layers: [Int]
        /// The activation of each layer after the input.
        package let activations: [String]
        /// The loss.
        package let loss: String
        /// The weights, `[gap][to][from]`.
        package let weights: [[[Double]]]
        /// The biases, `[gap][to]`.
        package let biases: [[Double]]
    }

    /// The training sample.
    package struct SampleValues: Encodable, Sendable {
        package let input: [Double]
        package let target: [Double]
    }

    /// The values of the forward pass, `[layer][neuron]`.
    package struct ForwardValues: Encodable, Sendable {
        package let preActivations: [[Double]]
        package let activations: [[Double]]
    }

    /// The values of the backward pass.
    package struct BackwardValues: Encodable, Sendable {
        /// The derivative of the loss with respect to each pre-activation, `[layer][neuron]`.
        package let deltas: [[Double]]
        /// The gradient of each weight, `[gap][to][from]`.
        package let weightGradients: [[[Double]]]
        /// The gradient of each bias, `[gap][to]`.
        package let biasGradients: [[Double]]
    }

    /// The network after the step's update, and what it makes of the same sample.
    package struct UpdateValues: Encodable, Sendable {
        package let loss: Double
        /// The activations of the last layer.
        package let outputs: [Double]
        /// The weights, `[gap][to][from]`.
        package let weights: [[[Double]]]
        /// The biases, `[gap][to]`.
        package let biases: [[Double]]
    }

    /// How the network is trained from cycle to cycle.
    package struct TrainingValues: Encodable, Sendable {
        /// Whether each cycle starts with the weights that the previous one learned.
        package let updatesWeights: Bool
        package let learningRate: Double
        /// The number of updates before the inspected step.
        package let step: Int
    }

    /// A section, with times in seconds from the film's start.
    package struct SectionValues: Encodable, Sendable {
        package let name: String
        package let title: String
        package let start: Double
        package let end: Double
    }

    /// The film's frames and sections.
    package struct TimelineValues: Encodable, Sendable {
        /// Frames per second, rounded to double precision.
        package let fps: Double
        /// The exact frame rate, such as `30000/1001`.
        package let rate: String
        package let frames: Int
        /// The duration in seconds.
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
    /// The network after the update; nil if the film does not show what the update leads to.
    package let afterUpdate: UpdateValues?
    package let training: TrainingValues
    /// The names of the film's training runs, if it has several.
    package let runs: [String]?
    package let timeline: TimelineValues

    /// How the run's steps follow one another; not part of the JSON form.
    let remark: String?

    private enum CodingKeys: String, CodingKey {
        case film, notes, network, sample, forward, loss, backward, afterUpdate, training, runs, timeline
    }

    /// Inspects a film.
    ///
    /// - Parameters:
    ///   - request: The film.
    ///   - name: The name of a training run; nil for the first.
    ///   - step: The index of a training step in the run, counted from 0.
    /// - Throws: ``NeuroReelError`` (usage) if the film refuses a setting, or has no such run or step.
    public init(_ request: FilmRequest, run name: String? = nil, step index: Int) throws(NeuroReelError) {
        let film = try request.film()
        let script = request.script
        let rate = request.rate
        let run = try Self.run(name, of: film, script)
        guard run.steps.indices.contains(index) else {
            throw NeuroReelError(.usage, "There is no step \(index): \(Self.steps(of: run, script))")
        }
        let step = run.steps[index]
        runs = film.runs.count > 1 ? film.runs.map(\.name) : nil
        remark = run.remark
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
        afterUpdate = run.next(after: index).map { next in
            UpdateValues(
                loss: next.loss, outputs: next.forward.activations.last ?? [], weights: next.network.weights.nested,
                biases: next.network.biases.nested)
        }
        training = TrainingValues(
            updatesWeights: run.updatesWeights, learningRate: run.learningRate, step: index)
        timeline = TimelineValues(
            fps: rate.framesPerSecond, rate: rate.description, frames: rate.frameCount(for: film.duration),
            duration: film.duration.seconds,
            sections: film.sections.map {
                SectionValues(name: $0.name, title: $0.title, start: $0.start.seconds, end: $0.end.seconds)
            })
    }

    private static func run(
        _ name: String?, of film: any Film, _ script: FilmScript
    ) throws(NeuroReelError) -> TrainingRun {
        guard let first = film.runs.first else {
            throw NeuroReelError(.usage, "The film \(script.name) shows no training, and so has no values to print.")
        }
        guard let name else { return first }
        guard let run = film.runs.first(where: { $0.name == name }) else {
            let advice = NearestName.advice(name, among: film.runs.map(\.name), called: "runs")
            throw NeuroReelError(.usage, "There is no run '\(name)'. \(advice)")
        }
        return run
    }

    /// The steps of a run, and how to get more, for a message.
    private static func steps(of run: TrainingRun, _ script: FilmScript) -> String {
        guard run.steps.count == 1 else { return "the film shows steps 0 to \(run.steps.count - 1)." }
        let one = "the film shows one step, 0."
        guard script.value(at: "training.cycles") != nil else { return one }
        return run.updatesWeights
            ? "\(one) With more training.cycles each is a step of its own."
            : "\(one) With training.update-weights each of several training.cycles is a step of its own."
    }

    /// The inspection as one JSON object with sorted keys; identical for identical films. Numbers have enough digits to
    /// give the same double back.
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
                    + "use a lower training.learning-rate.")
        }
    }
}
