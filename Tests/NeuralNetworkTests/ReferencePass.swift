import Foundation
import NeuralNetwork

/// A second implementation of the homepage film's network, as plain loops over nested arrays and nothing shared with
/// the library: ReLU layers, a softmax output, a target distribution.
struct ReferencePass {
    var activations: [[Double]]
    var deltas: [[Double]]
    var weightGradients: [[[Double]]]

    init(weights: [[[Double]]], hiddenBias: Double, input: [Double], target: [Double]) {
        let last = weights.count
        activations = [input]
        for gap in 0..<last {
            var layer: [Double] = []
            for row in weights[gap] {
                var sum = 0.0
                for i in 0..<row.count { sum += row[i] * activations[gap][i] }
                layer.append(gap == last - 1 ? sum : Swift.max(0, sum + hiddenBias))
            }
            activations.append(layer)
        }
        let greatest = activations[last].max()!
        let powers = activations[last].map { exp($0 - greatest) }
        activations[last] = powers.map { $0 / powers.reduce(0, +) }

        deltas = activations.map { $0.map { _ in 0 } }
        for k in 0..<target.count { deltas[last][k] = activations[last][k] - target[k] }
        for layer in stride(from: last - 1, to: 0, by: -1) {
            for j in 0..<activations[layer].count where activations[layer][j] > 0 {
                for k in 0..<deltas[layer + 1].count {
                    deltas[layer][j] += deltas[layer + 1][k] * weights[layer][k][j]
                }
            }
        }
        weightGradients = []
        for gap in 0..<last {
            let from = activations[gap]
            weightGradients.append(deltas[gap + 1].map { delta in from.map { delta * $0 } })
        }
    }
}
