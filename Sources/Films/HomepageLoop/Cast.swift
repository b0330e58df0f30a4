import FilmKit
import NeuralNetwork
import SceneGraph

extension HomepageLoop {
    /// One training step, and its connections as geometry.
    struct Cast: Sendable {
        let step: TrainingStep
        /// The connections of each gap.
        let gaps: [ConnectionGeometry]

        init(step: TrainingStep, layout: NetworkLayout) {
            self.step = step
            let network = step.network
            let steepest = step.backward.weightGradients.greatestMagnitude
            gaps = (0..<network.gapCount).map { gap in
                var largest = 0.0
                for to in 0..<network.layers[gap + 1] {
                    for from in 0..<network.layers[gap] {
                        largest = max(largest, abs(network.weights[gap, to: to, from: from]))
                    }
                }
                var connections: [ConnectionGeometry.Connection] = []
                connections.reserveCapacity(network.layers[gap] * network.layers[gap + 1])
                for to in 0..<network.layers[gap + 1] {
                    for from in 0..<network.layers[gap] {
                        let weight = network.weights[gap, to: to, from: from]
                        let gradient = step.backward.weightGradients[gap, to: to, from: from]
                        connections.append(
                            ConnectionGeometry.Connection(
                                start: layout.positions[gap][from], end: layout.positions[gap + 1][to],
                                weight: Float(weight), relativeWeight: largest > 0 ? Float(abs(weight) / largest) : 0,
                                activation: Float(abs(step.forward.activations[gap][from])),
                                delta: Float(step.backward.deltas[gap + 1][to]),
                                relativeGradient: steepest > 0 ? Float(gradient / steepest) : 0,
                                startRadius: layout.neuronRadius, endRadius: layout.neuronRadius))
                    }
                }
                return ConnectionGeometry(connections)
            }
        }
    }
}
