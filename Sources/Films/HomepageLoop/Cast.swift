import FilmKit
import NeuralNetwork
import SceneGraph

extension HomepageLoop {
    /// A training step, with its connections as geometry.
    struct Cast: Sendable {
        let step: TrainingStep
        /// The connections in each gap between layers.
        let gaps: [ConnectionGeometry]

        /// The training step after the update.
        let next: TrainingStep

        /// The share of an output's radius at rest at which connections end: an output can become smaller than at rest,
        /// and must not stand apart from them.
        private static let outputShare: Float = 0.75

        init(step: TrainingStep, next: TrainingStep, layout: NetworkLayout) {
            self.step = step
            self.next = next
            let network = step.network
            let steepest = step.backward.weightGradients.greatestMagnitude
            let relevance = Relevance(step)
            let nextRelevance = Relevance(next)
            gaps = (0..<network.gapCount).map { gap in
                var largest = 0.0
                for to in 0..<network.layers[gap + 1] {
                    for from in 0..<network.layers[gap] {
                        largest = max(largest, abs(network.weights[gap, to: to, from: from]))
                    }
                }
                func share(_ weight: Double) -> Float { largest > 0 ? Float(abs(weight) / largest) : 0 }
                var connections: [ConnectionGeometry.Connection] = []
                connections.reserveCapacity(network.layers[gap] * network.layers[gap + 1])
                for to in 0..<network.layers[gap + 1] {
                    for from in 0..<network.layers[gap] {
                        let weight = network.weights[gap, to: to, from: from]
                        let after = next.network.weights[gap, to: to, from: from]
                        let gradient = step.backward.weightGradients[gap, to: to, from: from]
                        connections.append(
                            ConnectionGeometry.Connection(
                                start: layout.positions[gap][from], end: layout.positions[gap + 1][to],
                                weight: Float(weight), relativeWeight: share(weight),
                                activation: Float(abs(step.forward.activations[gap][from])),
                                delta: Float(step.backward.deltas[gap + 1][to]),
                                relativeGradient: steepest > 0 ? Float(gradient / steepest) : 0,
                                startRadius: layout.neuronRadius,
                                endRadius: layout.neuronRadius * (gap == network.gapCount - 1 ? Cast.outputShare : 1),
                                nextWeight: Float(after), nextRelativeWeight: share(after),
                                // The square root raises small values, so that more than the few largest connections
                                // stand out.
                                forwardFocus: Float(relevance.forward[gap][connections.count].squareRoot()),
                                backwardFocus: Float(relevance.backward[gap][connections.count].squareRoot()),
                                nextForwardFocus: Float(nextRelevance.forward[gap][connections.count].squareRoot()),
                                nextActivation: Float(abs(next.forward.activations[gap][from]))))
                    }
                }
                return ConnectionGeometry(connections)
            }
        }
    }
}
