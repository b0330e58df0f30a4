import Foundation
import NeuralNetwork
import Testing

@Suite("Samples and training steps")
struct TrainingStepTests {
    private let sample = Sample.seeded(inputCount: 8, targetCount: 6, seed: 11)

    private func network() throws -> Network {
        try Network.seeded(
            layers: [8, 12, 12, 6], hidden: .relu, output: .softmax, loss: .categoricalCrossEntropy, hiddenBias: 0.5,
            seed: 11)
    }

    @Test("A seeded sample is in range, a distribution, and the same every time")
    func seededSample() {
        for seed in UInt64(0)..<200 {
            let sample = Sample.seeded(inputCount: 8, targetCount: 6, seed: seed)
            #expect(sample.input.count == 8 && sample.target.count == 6)
            #expect(sample.input.allSatisfy { 0.15 <= $0 && $0 < 1 })
            #expect(sample.target.allSatisfy { $0 > 0 })
            #expect(abs(sample.target.reduce(0, +) - 1) < 1e-15)
            #expect(sample == Sample.seeded(inputCount: 8, targetCount: 6, seed: seed))
        }
        #expect(
            Sample.seeded(inputCount: 8, targetCount: 6, seed: 1)
                != Sample.seeded(inputCount: 8, targetCount: 6, seed: 2))
    }

    @Test("More inputs leave those before them as they were")
    func stableInputs() {
        #expect(Sample.seeded(inputCount: 3, targetCount: 2, seed: 11).input[...] == sample.input[..<3])
    }

    @Test("A step holds exactly what the network computes")
    func stepHoldsThePasses() throws {
        let network = try network()
        let step = TrainingStep(network: network, sample: sample)
        #expect(step.forward == network.forward(sample.input))
        #expect(step.loss == network.lossValue(step.forward, target: sample.target))
        #expect(step.backward == network.backward(step.forward, target: sample.target))
    }

    @Test("The k-th step of a sequence is taken after k updates")
    func sequence() throws {
        let network = try network()
        let steps = TrainingSteps(network: network, sample: sample, count: 3, learningRate: 0.5)
        #expect(steps.count == 3)
        #expect(steps[0] == TrainingStep(network: network, sample: sample))
        let once = network.updated(by: steps[0].backward, learningRate: 0.5)
        #expect(steps[1] == TrainingStep(network: once, sample: sample))
        #expect(steps[2].network == once.updated(by: steps[1].backward, learningRate: 0.5))
        #expect(steps[1].loss < steps[0].loss)
        #expect(TrainingSteps(network: network, sample: sample, count: 0, learningRate: 1).isEmpty)
    }

    @Test("A step survives JSON to the last bit, under the names that are printed")
    func coding() throws {
        let step = TrainingStep(network: try network(), sample: sample)
        let data = try JSONEncoder().encode(step)
        #expect(try JSONDecoder().decode(TrainingStep.self, from: data) == step)
        let printed = try JSONDecoder().decode(PrintedStep.self, from: data)
        #expect(printed.network.layers == [8, 12, 12, 6])
        #expect(printed.network.activations == ["relu", "relu", "softmax"])
        #expect(printed.network.loss == "categorical-cross-entropy")
        #expect(printed.network.weights == step.network.weights.nested)
        #expect(printed.network.biases == step.network.biases.nested)
        #expect(printed.sample.target == sample.target)
        #expect(printed.forward.preActivations == step.forward.preActivations)
        #expect(printed.loss == step.loss)
        #expect(printed.backward.deltas == step.backward.deltas)
        #expect(printed.backward.weightGradients == step.backward.weightGradients.nested)
        #expect(printed.backward.biasGradients == step.backward.biasGradients.nested)
    }

    /// The JSON as a reader without this library sees it.
    private struct PrintedStep: Decodable {
        struct Network: Decodable {
            let layers: [Int]
            let activations: [String]
            let loss: String
            let weights: [[[Double]]]
            let biases: [[Double]]
        }
        struct Sample: Decodable {
            let input: [Double]
            let target: [Double]
        }
        struct Forward: Decodable {
            let preActivations: [[Double]]
            let activations: [[Double]]
        }
        struct Backward: Decodable {
            let deltas: [[Double]]
            let weightGradients: [[[Double]]]
            let biasGradients: [[Double]]
        }
        let network: Network
        let sample: Sample
        let forward: Forward
        let loss: Double
        let backward: Backward
    }
}
