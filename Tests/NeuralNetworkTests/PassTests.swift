import NeuralNetwork
import Testing

@Suite("Forward and backward pass")
struct PassTests {
    private func filmNetwork(_ layers: [Int], seed: UInt64) throws -> Network {
        try Network.seeded(
            layers: layers, hidden: .relu, output: .softmax, loss: .categoricalCrossEntropy, hiddenBias: 0.5, seed: seed
        )
    }

    private func near(_ left: [Double], _ right: [Double]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= 1e-14 * max(1, abs($0)) }
    }

    @Test(
        "The film's formulas, against a second implementation",
        arguments: [[8, 12, 12, 6], [3, 2], [5, 1, 4], [2, 3, 4, 5, 6, 7]])
    func film(_ layers: [Int]) throws {
        for seed in UInt64(0)..<20 {
            let network = try filmNetwork(layers, seed: seed)
            let sample = Sample.seeded(inputCount: layers[0], targetCount: layers[layers.count - 1], seed: seed)
            let reference = ReferencePass(
                weights: network.weights.nested, hiddenBias: 0.5, input: sample.input, target: sample.target)
            let forward = network.forward(sample.input)
            let backward = network.backward(forward, target: sample.target)
            for layer in layers.indices {
                #expect(near(forward.activations[layer], reference.activations[layer]))
                #expect(near(backward.deltas[layer], reference.deltas[layer]))
            }
            for gap in 0..<network.gapCount {
                #expect(backward.biasGradients.nested[gap] == backward.deltas[gap + 1])
                for (row, expected) in zip(backward.weightGradients.nested[gap], reference.weightGradients[gap]) {
                    #expect(near(row, expected))
                }
            }
            #expect(backward.deltas[0].allSatisfy { $0 == 0 })
        }
    }

    @Test("The default film network has live and dead neurons, gradients, and probabilities")
    func filmIsLively() throws {
        let step = TrainingStep(
            network: try filmNetwork([8, 12, 12, 6], seed: 1),
            sample: Sample.seeded(inputCount: 8, targetCount: 6, seed: 1))
        let hidden = step.forward.activations[1] + step.forward.activations[2]
        #expect(hidden.contains { $0 > 0 } && hidden.contains(0))
        #expect(abs(step.forward.output.reduce(0, +) - 1) < 1e-15)
        #expect(step.backward.weightGradients.greatestMagnitude > 0)
    }

    @Test("Without biases there is no gradient for them, and the rest is as with biases of 0")
    func withoutBiases() throws {
        func network(_ bias: Double?) throws -> Network {
            try Network.seeded(
                layers: [3, 4, 2], hidden: .tanh, output: .softmax, loss: .categoricalCrossEntropy, hiddenBias: bias,
                seed: 5)
        }
        let (without, with) = (try network(nil), try network(0))
        let forward = without.forward([1, 2, 3])
        #expect(forward == with.forward([1, 2, 3]))
        let (passed, other) = (without.backward(forward, target: [0, 1]), with.backward(forward, target: [0, 1]))
        #expect(passed.weightGradients == other.weightGradients && passed.deltas == other.deltas)
        #expect(passed.biasGradients == Biases(layers: [4, 2]))
        #expect(other.biasGradients != passed.biasGradients)
        let updated = without.updated(by: passed, learningRate: 1)
        #expect(updated.biases == without.biases && updated.weights != without.weights)
        #expect(throws: NetworkError.biasesWithout) {
            try Network(
                layers: [1, 1], activations: [.identity], loss: .meanSquaredError, weights: Weights(nested: [[[1]]]),
                biases: Biases(nested: [[1]]), hasBiases: false)
        }
    }

    @Test("A pass worked by hand: 2-2-1 with identity, ReLU and mean squared error")
    func byHand() throws {
        let network = try Network(
            layers: [2, 2, 1], activations: [.identity, .relu], loss: .meanSquaredError,
            weights: Weights(nested: [[[1, 2], [3, -1]], [[2, -1]]]), biases: Biases(nested: [[1, 0], [0.5]]))
        let forward = network.forward([1, 2])
        #expect(forward.preActivations == [[1, 2], [6, 1], [11.5]])
        #expect(forward.output == [11.5])
        #expect(network.lossValue(forward, target: [10]) == 2.25)
        let backward = network.backward(forward, target: [10])
        #expect(backward.deltas == [[0, 0], [6, -3], [3]])
        #expect(backward.weightGradients.nested == [[[6, 12], [-3, -6]], [[18, 3]]])
        #expect(backward.biasGradients.nested == [[6, -3], [3]])
        let updated = network.updated(by: backward, learningRate: 0.5)
        #expect(updated.weights.nested == [[[-2, -4], [4.5, 2]], [[-7, -2.5]]])
        #expect(updated.biases.nested == [[-2, 1.5], [-1]])
        #expect(network.updated(by: backward, learningRate: 0) == network)
    }

    @Test("Gradient descent lowers the loss", arguments: Loss.allCases)
    func descent(_ loss: Loss) throws {
        let network = try Network.seeded(
            layers: [4, 6, 3], hidden: .tanh, output: .softmax, loss: loss, hiddenBias: 0, seed: 3)
        let sample = Sample.seeded(inputCount: 4, targetCount: 3, seed: 3)
        let losses = TrainingSteps(network: network, sample: sample, count: 40, learningRate: 0.1).map(\.loss)
        #expect(zip(losses, losses.dropFirst()).allSatisfy { $1 < $0 })
    }
}
