import Foundation
import NeuralNetwork
import Testing

@Suite("Loss")
struct LossTests {
    /// A network without hidden layers whose logits are its biases.
    private func network(_ output: Activation, _ loss: Loss, logits: [Double]) throws -> Network {
        try Network(
            layers: [1, logits.count], activations: [output], loss: loss, weights: Weights(layers: [1, logits.count]),
            biases: Biases(nested: [logits]))
    }

    private func loss(_ output: Activation, _ loss: Loss, logits: [Double], target: [Double]) throws -> Double {
        let network = try network(output, loss, logits: logits)
        return network.lossValue(network.forward([0]), target: target)
    }

    private func deltas(_ output: Activation, _ loss: Loss, logits: [Double], target: [Double]) throws -> [Double] {
        let network = try network(output, loss, logits: logits)
        return network.backward(network.forward([0]), target: target).deltas[1]
    }

    @Test("The formulas, written out", arguments: Activation.allCases)
    func formulas(_ output: Activation) throws {
        let logits = [0.4, 0.7, 0.2]
        let target = [0.1, 0.6, 0.3]
        let answers = output.apply(to: logits)
        var squares = 0.0
        var binary = 0.0
        var categorical = 0.0
        for index in 0..<3 {
            squares += pow(answers[index] - target[index], 2)
            binary -= target[index] * log(answers[index]) + (1 - target[index]) * log(1 - answers[index])
            categorical -= target[index] * log(answers[index])
        }
        let mean = try loss(output, .meanSquaredError, logits: logits, target: target)
        #expect(abs(mean - squares / 3) < 1e-15)
        #expect(abs(try loss(output, .binaryCrossEntropy, logits: logits, target: target) - binary) < 2e-15)
        #expect(abs(try loss(output, .categoricalCrossEntropy, logits: logits, target: target) - categorical) < 2e-15)
    }

    @Test("Cross-entropy of a softmax with logits of ±1000 is exact, and so are its deltas")
    func extremeSoftmax() throws {
        let logits = [1000.0, -1000, 0]
        #expect(try loss(.softmax, .categoricalCrossEntropy, logits: logits, target: [0, 1, 0]) == 2000)
        #expect(try loss(.softmax, .categoricalCrossEntropy, logits: logits, target: [1, 0, 0]) == 0)
        #expect(try deltas(.softmax, .categoricalCrossEntropy, logits: logits, target: [0, 1, 0]) == [1, -1, 0])
        // -log(p[1]) = 2000, and -log(1 - p[0]) = 1000.
        #expect(try loss(.softmax, .binaryCrossEntropy, logits: logits, target: [0, 1, 0]) == 3000)
        // dL/dz = (1, -1, 0) from the missed class, and (1, 0, -1) from the false alarm.
        #expect(try deltas(.softmax, .binaryCrossEntropy, logits: logits, target: [0, 1, 0]) == [2, -1, -1])
        for loss in Loss.allCases {
            let values = try deltas(.softmax, loss, logits: logits, target: [0.2, 0.3, 0.5])
            #expect(values.allSatisfy { $0.isFinite })
            #expect(try self.loss(.softmax, loss, logits: logits, target: [0.2, 0.3, 0.5]).isFinite)
        }
    }

    @Test("Cross-entropy of a saturated sigmoid is exact")
    func saturatedSigmoid() throws {
        #expect(try loss(.sigmoid, .binaryCrossEntropy, logits: [1000], target: [0]) == 1000)
        #expect(try loss(.sigmoid, .binaryCrossEntropy, logits: [-1000], target: [1]) == 1000)
        #expect(try loss(.sigmoid, .categoricalCrossEntropy, logits: [-1000], target: [1]) == 1000)
        let tiny = try loss(.sigmoid, .binaryCrossEntropy, logits: [50], target: [1])
        #expect(abs(tiny / exp(-50) - 1) < 1e-14)
        #expect(try deltas(.sigmoid, .binaryCrossEntropy, logits: [1000, -1000], target: [0, 1]) == [1, -1])
        #expect(try deltas(.sigmoid, .categoricalCrossEntropy, logits: [-1000], target: [1]) == [-1])
    }

    @Test("Cross-entropy of a nearly certain softmax keeps its relative accuracy")
    func nearlyCertainSoftmax() throws {
        let categorical = try loss(.softmax, .categoricalCrossEntropy, logits: [40, 0], target: [1, 0])
        #expect(abs(categorical / exp(-40) - 1) < 1e-14)
        // Both the right class' and the wrong class' logarithm.
        let binary = try loss(.softmax, .binaryCrossEntropy, logits: [0, 40], target: [0, 1])
        #expect(abs(binary / (2 * exp(-40)) - 1) < 1e-14)
    }

    @Test("Softmax and cross-entropy collapse to activation minus target, exactly for a distribution")
    func collapsedDeltas() throws {
        let logits = [0.3, -1.2, 0.8, 2.0, -0.4, 0.1]
        let target = Sample.seeded(inputCount: 1, targetCount: 6, seed: 5).target
        let answers = Activation.softmax.apply(to: logits)
        let values = try deltas(.softmax, .categoricalCrossEntropy, logits: logits, target: target)
        #expect(values == zip(answers, target).map { $0 - $1 })
        #expect(abs(values.reduce(0, +)) < 1e-15)
        let sigmoid = try deltas(.sigmoid, .binaryCrossEntropy, logits: logits, target: target)
        #expect(sigmoid == zip(Activation.sigmoid.apply(to: logits), target).map { $0 - $1 })
    }
}
