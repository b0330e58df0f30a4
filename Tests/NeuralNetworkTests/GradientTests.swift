import NeuralNetwork
import Testing

@Suite("Gradients against finite differences")
struct GradientTests {
    struct Combination: CustomTestStringConvertible {
        let hidden: Activation
        let output: Activation
        let loss: Loss

        var testDescription: String { "\(hidden) \(output) \(loss.rawValue)" }

        static let all = Activation.allCases.filter { $0 != .softmax }.flatMap { hidden in
            Activation.allCases.flatMap { output in
                Loss.allCases.map { Combination(hidden: hidden, output: output, loss: $0) }
            }
        }
    }

    @Test("Every weight and bias agrees to 1e-6, for depths 1 to 5", arguments: Combination.all)
    func gradientsAgree(_ combination: Combination) throws {
        var judged = 0
        var belowNoise = 0
        for depth in 1...5 {
            for seed in UInt64(1)...4 {
                let problem = try GradientProblem(
                    hidden: combination.hidden, output: combination.output, loss: combination.loss, depth: depth,
                    seed: seed)
                for (name, computed, measured) in problem.gradients {
                    let scale = max(abs(computed), abs(measured))
                    let tolerance = max(1e-6 * scale, problem.noise)
                    #expect(
                        abs(computed - measured) <= tolerance,
                        "\(name), depth \(depth), seed \(seed): \(computed), measured \(measured)")
                    // A dead ReLU's gradients are 0 on both sides, which is exact.
                    guard computed != 0 || abs(measured) > problem.noise else { continue }
                    judged += 1
                    if 1e-6 * scale < problem.noise { belowNoise += 1 }
                }
            }
        }
        // The allowance for rounding must not be what lets the gradients pass.
        #expect(judged > 400)
        #expect(belowNoise * 50 <= judged, "\(belowNoise) of \(judged) gradients are too small to be judged to 1e-6")
    }

    @Test("An output beyond the probabilities has no cross-entropy gradient, and the others keep theirs")
    func clampedOutput() throws {
        for loss in [Loss.binaryCrossEntropy, .categoricalCrossEntropy] {
            let network = try Network(
                layers: [1, 3], activations: [.identity], loss: loss, weights: Weights(nested: [[[1.5], [0.5], [-1]]]),
                biases: Biases(nested: [[0, 0, 0]]))
            let forward = network.forward([1])
            let target = [0.2, 0.7, 0.1]
            let deltas = network.backward(forward, target: target).deltas[1]
            #expect(deltas[0] == 0)
            #expect(deltas[2] == 0)
            #expect(abs(deltas[1] - (loss == .binaryCrossEntropy ? (0.5 - 0.7) / 0.25 : -0.7 / 0.5)) < 1e-15)
            #expect(network.lossValue(forward, target: target).isFinite)
        }
    }
}
