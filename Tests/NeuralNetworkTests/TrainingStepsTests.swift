import NeuralNetwork
import Testing

/// Steps that are not kept are computed again to the same bits.
@Suite struct TrainingStepsTests {
    @Test func keptAndComputedAgain() throws {
        // So many weights that only every second network is kept.
        let network = try Network.seeded(
            layers: [256, 256], hidden: .relu, output: .sigmoid, loss: .meanSquaredError, hiddenBias: 0.5, seed: 3)
        let sample = Sample.seeded(inputCount: 256, targetCount: 256, seed: 3)
        var seen: [Double] = []
        let steps = TrainingSteps(network: network, sample: sample, count: 101, learningRate: 0.1) { step, index in
            #expect(index == seen.count)
            seen.append(step.loss)
        }
        var step = TrainingStep(network: network, sample: sample)
        for index in 0..<101 {
            if index % 24 < 2 { #expect(steps[index] == step) }
            #expect(step.loss == seen[index])
            step = step.next(learningRate: 0.1)
        }
        #expect(steps.first(2).count == 2 && steps.first(2)[1] == steps[1])
        #expect(steps[100].loss < steps[0].loss)
    }

    @Test func refusal() throws {
        struct TooMany: Error {}
        let network = try Network.seeded(
            layers: [2, 1], hidden: .relu, output: .sigmoid, loss: .meanSquaredError, hiddenBias: nil, seed: 3)
        let sample = Sample.seeded(inputCount: 2, targetCount: 1, seed: 3)
        #expect(throws: TooMany.self) {
            try TrainingSteps(network: network, sample: sample, count: 5, learningRate: 1) { _, index in
                if index == 3 { throw TooMany() }
            }
        }
    }
}
