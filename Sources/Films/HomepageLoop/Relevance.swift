import NeuralNetwork

extension HomepageLoop {
    /// The relevance of each connection: forward, for the largest output; backward, for the error that it carries.
    struct Relevance {
        /// `[gap][connection]`, in the order of a gap's weights: each connection's relevance relative to the largest in
        /// its gap, 0...1.
        let forward: [[Double]]
        /// `[gap][connection]`: the error that each connection carries back, |weight x delta|, relative to the largest
        /// in its gap, 0...1.
        let backward: [[Double]]

        /// Computes the relevance of all connections.
        ///
        /// The relevance of the largest output is propagated back from layer to layer: a neuron distributes its
        /// relevance in proportion to each input's contribution, |activation x weight|. This is layer-wise relevance
        /// propagation (Bach et al.: "On Pixel-Wise Explanations for Non-Linear Classifier Decisions by Layer-Wise
        /// Relevance Propagation", PLOS ONE 10(7), 2015) with absolute values.
        init(_ step: TrainingStep) {
            let network = step.network
            let outputs = step.forward.activations[network.layers.count - 1]
            var relevance = [Double](repeating: 0, count: outputs.count)
            if let winner = outputs.indices.max(by: { outputs[$0] < outputs[$1] }) { relevance[winner] = 1 }
            var forward: [[Double]] = []
            var backward: [[Double]] = []
            for gap in (0..<network.gapCount).reversed() {
                let (from, to) = (network.layers[gap], network.layers[gap + 1])
                let inputs = step.forward.activations[gap]
                let deltas = step.backward.deltas[gap + 1]
                var passed = [Double](repeating: 0, count: from)
                var shares: [Double] = []
                var errors: [Double] = []
                shares.reserveCapacity(from * to)
                errors.reserveCapacity(from * to)
                for end in 0..<to {
                    let parts = (0..<from).map { abs(inputs[$0] * network.weights[gap, to: end, from: $0]) }
                    let sum = parts.reduce(0, +)
                    for start in 0..<from {
                        let share = sum > 0 ? relevance[end] * (parts[start] / sum) : 0
                        passed[start] += share
                        shares.append(share)
                        errors.append(abs(network.weights[gap, to: end, from: start] * deltas[end]))
                    }
                }
                forward.insert(Self.relative(shares), at: 0)
                backward.insert(Self.relative(errors), at: 0)
                relevance = passed
            }
            self.forward = forward
            self.backward = backward
        }

        /// Values relative to the largest; if that is 0, all are 1.
        private static func relative(_ values: [Double]) -> [Double] {
            let largest = values.reduce(0) { max($0, $1) }
            return largest > 0 ? values.map { $0 / largest } : values.map { _ in 1 }
        }
    }
}
