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

    /// A phase, in seconds from the film's start.
    struct PhaseValues: Encodable, Sendable {
        let name: String
        let gap: Int?
        let cycle: Int
        let start: Double
        let end: Double
    }

    /// The film's frames and phases.
    struct TimelineValues: Encodable, Sendable {
        /// Frames a second, rounded to double precision.
        let fps: Double
        /// The same, exactly, such as `30000/1001`.
        let rate: String
        let frames: Int
        /// Seconds.
        let duration: Double
        /// Seconds.
        let cycleDuration: Double
        let cycles: Int
        /// What the phases were multiplied by to fit the cycle; 1 if they fit.
        let compression: Double
        let phases: [PhaseValues]
    }

    let film: String
    let seed: UInt64
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
    ///   - rate: Frames a second.
    ///   - step: Which cycle's training step, counted from 0.
    /// - Throws: ``NeuroReelError`` (usage) if the film refuses a setting or has no such step.
    public init(_ request: FilmRequest, rate: FrameRate, step index: Int) throws(NeuroReelError) {
        let film = try request.film()
        let settings = request.settings(for: request.themes.themes[0])
        guard film.steps.indices.contains(index) else {
            let why =
                settings.applyUpdates
                ? "the film shows steps 0 to \(film.steps.count - 1), one in each of its --cycles."
                : "without --update-weights every cycle shows the same step, 0. Add --update-weights, and --cycles above it."
            throw NeuroReelError(.usage, "There is no step \(index): \(why)")
        }
        let step = film.steps[index]
        self.film = request.name
        seed = settings.seed
        notes = FilmNotes.all(of: film, rate: rate)
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
            updatesWeights: settings.applyUpdates, learningRate: settings.learningRate, step: index)
        let cycle = film.cycle
        timeline = TimelineValues(
            fps: rate.framesPerSecond, rate: rate.description, frames: rate.frameCount(for: film.duration),
            duration: film.duration.seconds, cycleDuration: cycle.duration.seconds, cycles: settings.cycles,
            compression: cycle.compression.seconds,
            phases: (0..<settings.cycles).flatMap { number in
                cycle.phases.map { phase in
                    PhaseValues(
                        name: phase.kind.rawValue, gap: phase.gap, cycle: number,
                        start: (cycle.duration * number + phase.start).seconds,
                        end: (cycle.duration * number + phase.end).seconds)
                }
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
