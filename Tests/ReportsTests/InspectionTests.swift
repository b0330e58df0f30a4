import Console
import Films
import Foundation
import Reports
import Requests
import Storyboards
import Testing
import Timeline

/// What is printed of a training step, against calculating it again from what is printed.
@Suite struct InspectionTests {
    private struct Values: Decodable {
        struct Network: Decodable {
            let layers: [Int]
            let activations: [String]
            let loss: String
            let weights: [[[Double]]]
            let biases: [[Double]]
        }

        struct Sample: Decodable { let input: [Double], target: [Double] }
        struct Forward: Decodable { let preActivations: [[Double]], activations: [[Double]] }
        struct Backward: Decodable { let deltas: [[Double]], weightGradients: [[[Double]]], biasGradients: [[Double]] }
        struct Update: Decodable {
            let loss: Double, outputs: [Double], weights: [[[Double]]], biases: [[Double]]
        }
        struct Training: Decodable { let updatesWeights: Bool, learningRate: Double, step: Int }
        struct Section: Decodable { let name: String, title: String, start: Double, end: Double }
        struct Times: Decodable { let fps: Double, rate: String, frames: Int, duration: Double, sections: [Section] }

        let network: Network
        let sample: Sample
        let forward: Forward
        let loss: Double
        let backward: Backward
        let afterUpdate: Update?
        let training: Training
        let timeline: Times
        let runs: [String]?
    }

    private func request(_ settings: [String], rate: FrameRate? = nil) throws -> FilmRequest {
        try FilmRequest(source: "homepage-loop", settings: settings.map(Setting.parse), rate: rate)
    }

    private func values(_ settings: [String], step: Int = 0) throws -> Values {
        let json = try Inspection(request(settings), step: step).json()
        return try JSONDecoder().decode(Values.self, from: Data(json.utf8))
    }

    private func isNear(_ first: [Double], _ second: [Double]) -> Bool {
        first.count == second.count && zip(first, second).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($0)) }
    }

    private static let layers = ["network.layers=3,5,4,2", "seed=7"]

    @Test("The update is a step against the printed gradients, and its outputs and loss follow from the new weights")
    func afterUpdate() throws {
        let values = try values(Self.layers + ["training.learning-rate=0.25"])
        let update = try #require(values.afterUpdate)
        var signal = values.sample.input
        for gap in 0..<3 {
            let (old, slopes) = (values.network.weights[gap], values.backward.weightGradients[gap])
            let weights = zip(old, slopes).map { zip($0, $1).map { $0 - 0.25 * $1 } }
            let biases = zip(values.network.biases[gap], values.backward.biasGradients[gap]).map { $0 - 0.25 * $1 }
            #expect(isNear(weights.flatMap { $0 }, update.weights[gap].flatMap { $0 }))
            #expect(isNear(biases, update.biases[gap]))
            signal = zip(weights, biases).map { row, bias in zip(row, signal).map(*).reduce(0, +) + bias }
            if gap < 2 { signal = signal.map { max($0, 0) } }
        }
        let shares = signal.map { exp($0) }
        let outputs = shares.map { $0 / shares.reduce(0, +) }
        #expect(isNear(outputs, update.outputs))
        let loss = -zip(values.sample.target, outputs).map { $0 * log($1) }.reduce(0, +)
        #expect(isNear([loss], [update.loss]) && update.loss < values.loss)

        // Where each cycle starts with what the last one learned, it is the next step's network.
        let learning = Self.layers + ["training.update-weights=true", "training.cycles=2"]
        let (first, second) = (try self.values(learning), try self.values(learning, step: 1))
        #expect(first.afterUpdate?.weights == second.network.weights && first.afterUpdate?.loss == second.loss)
        #expect(second.afterUpdate != nil)
        #expect(try self.values(Self.layers + ["consequence=false"]).afterUpdate == nil)
    }

    @Test func forwardAndBackward() throws {
        let values = try values(Self.layers)
        let network = values.network
        #expect(network.layers == [3, 5, 4, 2] && network.activations == ["relu", "relu", "softmax"])
        var signal = values.sample.input
        for gap in 0..<3 {
            let sums = network.weights[gap].indices.map { to in
                zip(network.weights[gap][to], signal).map(*).reduce(0, +) + network.biases[gap][to]
            }
            #expect(isNear(values.forward.preActivations[gap + 1], sums))
            if gap < 2 {
                signal = sums.map { max(0, $0) }
            } else {
                let powers = sums.map { exp($0 - (sums.max() ?? 0)) }
                signal = powers.map { $0 / powers.reduce(0, +) }
            }
            #expect(isNear(values.forward.activations[gap + 1], signal))
        }
        let target = values.sample.target
        #expect(isNear([values.loss], [-zip(target, signal).map { $0 * log($1) }.reduce(0, +)]))
        // Softmax and cross-entropy: what is wrong at the output is the difference.
        var delta = zip(signal, target).map(-)
        for layer in stride(from: 3, to: 0, by: -1) {
            #expect(isNear(values.backward.deltas[layer], delta))
            #expect(isNear(values.backward.biasGradients[layer - 1], delta))
            let before = layer == 1 ? values.sample.input : values.forward.activations[layer - 1]
            for to in delta.indices {
                #expect(isNear(values.backward.weightGradients[layer - 1][to], before.map { $0 * delta[to] }))
            }
            let sums = before.indices.map { from in
                delta.indices.map { network.weights[layer - 1][$0][from] * delta[$0] }.reduce(0, +)
            }
            delta = zip(sums, before).map { $1 > 0 ? $0 : 0 }
        }
    }

    /// A step begins with what the one before has learned.
    @Test func steps() throws {
        let settings =
            Self.layers + ["training.cycles=3", "training.update-weights=true", "training.learning-rate=0.02"]
        let steps = try (0..<3).map { try values(settings, step: $0) }
        #expect(steps.map(\.training.step) == [0, 1, 2])
        #expect(steps.allSatisfy { $0.training.updatesWeights && $0.training.learningRate == 0.02 && $0.runs == nil })
        for (one, next) in zip(steps, steps.dropFirst()) {
            for gap in one.network.weights.indices {
                for (to, row) in one.network.weights[gap].enumerated() {
                    let learned = zip(row, one.backward.weightGradients[gap][to]).map { $0 - 0.02 * $1 }
                    #expect(isNear(next.network.weights[gap][to], learned))
                }
            }
            #expect(next.loss < one.loss)
        }
        let error = #expect(throws: NeuroReelError.self) { try values(settings, step: 3) }
        #expect(error == NeuroReelError(.usage, "There is no step 3: the film shows steps 0 to 2."))
        for step in [1, -1] { #expect(throws: NeuroReelError.self) { try values(Self.layers, step: step) } }
    }

    @Test func timeline() throws {
        let request = try request(Self.layers, rate: FrameRate("30000/1001"))
        let json = try Inspection(request, step: 0).json()
        let times = try JSONDecoder().decode(Values.self, from: Data(json.utf8)).timeline
        #expect(
            times.rate == "30000/1001" && times.fps == 30000.0 / 1001 && times.duration == 12 && times.frames == 360)
        let film = try request.film()
        #expect(times.sections.map(\.name) == film.sections.map(\.name))
        #expect(times.sections.first?.start == 0 && times.sections.last?.end == 12)
        #expect(zip(times.sections, times.sections.dropFirst()).allSatisfy { $0.end == $1.start })
        #expect(try Inspection(request, step: 0).json() == json)
    }

    @Test func forReading() throws {
        let inspection = try Inspection(request(Self.layers), step: 0)
        let values = try values(Self.layers)
        let text = inspection.text()
        #expect(text.contains("Network: 3-5-4-2, relu, relu, softmax, loss "))
        let loss = text.split(separator: "\n").first { $0.hasPrefix("Loss: ") }.flatMap {
            Double($0.dropFirst(6).drop { $0 == " " })
        }
        #expect(abs((loss ?? 0) - values.loss) <= 5e-7)
        // All numbers that follow "input", rounded to six digits.
        let input = text.split(separator: "\n").first { $0.hasPrefix("  input ") }?.split(separator: " ").compactMap {
            Double($0)
        }
        #expect(zip(input ?? [], values.sample.input).allSatisfy { abs($0 - $1) <= 5e-7 } && input?.count == 3)
    }

    @Test func runs() throws {
        let request = try request(Self.layers)
        #expect(throws: Never.self) { try Inspection(request, run: "training", step: 0) }
        let error = #expect(throws: NeuroReelError.self) { try Inspection(request, run: "trainig", step: 0) }
        #expect(error?.status == .usage && error?.description.contains("'training'") == true)
        let none = try FilmRequest(source: "numbers", library: FilmLibrary([NumbersFilm.self]))
        let other = #expect(throws: NeuroReelError.self) { try Inspection(none, step: 0) }
        #expect(other?.status == .usage && other?.description.contains("numbers shows no training") == true)
    }
}
