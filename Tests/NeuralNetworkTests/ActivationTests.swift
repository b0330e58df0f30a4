import Foundation
import NeuralNetwork
import Testing

@Suite("Activation")
struct ActivationTests {
    @Test("Values at points where they are known")
    func values() {
        #expect(Activation.identity.apply(to: [-2, 3]) == [-2, 3])
        #expect(Activation.relu.apply(to: [-2, 0, 3]) == [0, 0, 3])
        #expect(Activation.sigmoid.apply(to: [0, 1000, -1000]) == [0.5, 1, 0])
        #expect(abs(Activation.sigmoid.apply(to: [log(3)])[0] - 0.75) < 1e-15)
        #expect(abs(Activation.tanh.apply(to: [log(2)])[0] - 0.6) < 1e-15)
        let softmax = Activation.softmax.apply(to: [log(1), log(2), log(5)])
        #expect(zip(softmax, [0.125, 0.25, 0.625]).allSatisfy { abs($0 - $1) < 1e-15 })
    }

    @Test("Softmax survives logits of ±1000 and is blind to a common shift")
    func extremeSoftmax() {
        #expect(Activation.softmax.apply(to: [1000, -1000, -1000]) == [1, 0, 0])
        #expect(Activation.softmax.apply(to: [-1000, -1000]) == [0.5, 0.5])
        #expect(Activation.softmax.apply(to: [1001, 1000]) == Activation.softmax.apply(to: [-999, -1000]))
    }

    @Test("Slopes match the difference quotient", arguments: Activation.allCases)
    func slopes(_ activation: Activation) {
        let point = [-1.3, 0.4, 0.9, 2.1]
        let slopes = activation.slopes(at: point)
        for index in point.indices {
            func value(_ step: Double) -> Double {
                var moved = point
                moved[index] += step
                return activation.apply(to: moved)[index]
            }
            let measured = (value(1e-5) - value(-1e-5)) / 2e-5
            #expect(abs(slopes[index] - measured) <= 1e-8 * max(abs(measured), 1e-2))
        }
    }

    @Test("Slopes keep their relative accuracy where the function saturates")
    func saturatedSlopes() {
        let sigmoid = Activation.sigmoid.slopes(at: [40, -40])
        #expect(sigmoid.allSatisfy { abs($0 / exp(-40) - 1) < 1e-14 })
        let tanh = Activation.tanh.slopes(at: [20, -20])
        #expect(tanh.allSatisfy { abs($0 / (4 * exp(-40)) - 1) < 1e-14 })
        #expect(Activation.tanh.slopes(at: [1000]) == [0])
        let softmax = Activation.softmax.slopes(at: [40, 0])
        #expect(softmax.allSatisfy { abs($0 / exp(-40) - 1) < 1e-14 })
    }

    @Test("ReLU has no slope at its kink")
    func reluKink() {
        #expect(Activation.relu.slopes(at: [-1, 0, 1]) == [0, 0, 1])
    }

    @Test("Names in files")
    func names() {
        #expect(Activation.allCases.map(\.rawValue) == ["identity", "relu", "tanh", "sigmoid", "softmax"])
        let losses = ["mse", "binary-cross-entropy", "categorical-cross-entropy"]
        #expect(Loss.allCases.map(\.rawValue) == losses)
    }
}
