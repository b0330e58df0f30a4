extension Network {
    /// Computes the network's answer to an input.
    ///
    /// - Parameter input: One finite number for each neuron of layer 0.
    /// - Returns: Every pre-activation and activation on the way. A sum that is no larger than what rounding its terms may leave is 0.
    /// - Precondition: `input` is as long as layer 0.
    public func forward(_ input: [Double]) -> ForwardPass {
        precondition(input.count == layers[0], "\(input.count) inputs for a network of \(layers[0])")
        var preActivations = [input]
        var activations = [input]
        for gap in 0..<gapCount {
            let previous = activations[gap]
            let sums = (0..<layers[gap + 1]).map { to in
                var sum = biases[gap, to]
                var size = abs(sum)
                for (weight, activation) in zip(weights.values[weights.row(gap: gap, to: to)], previous) {
                    let term = weight * activation
                    sum += term
                    size += abs(term)
                }
                // What remains of terms that cancel is their rounding: 0.1 + 0.2 - 0.3 is 0.
                return abs(sum) <= size * 0x1p-53 * Double(previous.count + 1) ? 0 : sum
            }
            preActivations.append(sums)
            activations.append(self.activations[gap].apply(to: sums))
        }
        return ForwardPass(preActivations: preActivations, activations: activations)
    }

    /// The loss of a forward pass; see ``Loss`` for the formulas.
    ///
    /// After sigmoid and softmax the cross-entropies are computed from the logits, so the value is finite and
    /// accurate where a probability rounds to 0 or 1.
    ///
    /// - Parameters:
    ///   - forward: A forward pass of this network.
    ///   - target: One number for each output; for the cross-entropies a probability.
    /// - Precondition: Both have the network's shape.
    public func lossValue(_ forward: ForwardPass, target: [Double]) -> Double {
        checkShape(forward, target: target)
        return loss.value(
            output: activations[gapCount - 1], preActivations: forward.preActivations[gapCount],
            activations: forward.activations[gapCount], target: target)
    }

    /// Computes the gradient of the loss with respect to every weight and bias by backpropagation (Rumelhart, Hinton
    /// and Williams, "Learning representations by back-propagating errors", Nature 323, 1986).
    ///
    /// A hidden delta is the sum of the next layer's deltas times the weights that lead there, times the slope of its
    /// own activation. An output delta is the loss' gradient through the output's full Jacobian; softmax with
    /// categorical cross-entropy, and sigmoid with binary cross-entropy, collapse to activation minus target.
    ///
    /// - Parameters:
    ///   - forward: A forward pass of this network.
    ///   - target: As for ``lossValue(_:target:)``.
    /// - Precondition: Both have the network's shape.
    public func backward(_ forward: ForwardPass, target: [Double]) -> BackwardPass {
        checkShape(forward, target: target)
        var deltas = layers.map { Array(repeating: 0.0, count: $0) }
        deltas[gapCount] = loss.deltas(
            output: activations[gapCount - 1], preActivations: forward.preActivations[gapCount],
            activations: forward.activations[gapCount], target: target)
        for layer in (1..<gapCount).reversed() {
            var arriving = Array(repeating: 0.0, count: layers[layer])
            for (to, delta) in deltas[layer + 1].enumerated() {
                let row = weights.row(gap: layer, to: to)
                for from in arriving.indices {
                    arriving[from] += delta * weights.values[row.lowerBound + from]
                }
            }
            deltas[layer] = activations[layer - 1].pullBack(
                arriving, preActivations: forward.preActivations[layer], activations: forward.activations[layer])
        }
        var weightGradients = Weights(layers: layers)
        for gap in 0..<gapCount {
            for (to, delta) in deltas[gap + 1].enumerated() {
                weightGradients.setRow(gap: gap, to: to, forward.activations[gap], scaledBy: delta)
            }
        }
        let biasGradients =
            hasBiases ? Biases(nested: Array(deltas.dropFirst())) : Biases(layers: Array(layers.dropFirst()))
        return BackwardPass(deltas: deltas, weightGradients: weightGradients, biasGradients: biasGradients)
    }

    /// The network after one step of gradient descent: every weight and bias minus `learningRate` times its gradient.
    ///
    /// - Parameters:
    ///   - backward: A backward pass of this network.
    ///   - learningRate: How far to go; 0 changes nothing.
    /// - Precondition: `backward` has the network's shape.
    public func updated(by backward: BackwardPass, learningRate: Double) -> Network {
        precondition(
            backward.weightGradients.layers == layers && backward.biasGradients.layers[...] == layers.dropFirst(),
            "a backward pass of another network")
        var network = self
        network.weights.subtract(backward.weightGradients, scaledBy: learningRate)
        network.biases.subtract(backward.biasGradients, scaledBy: learningRate)
        return network
    }

    private func checkShape(_ forward: ForwardPass, target: [Double]) {
        precondition(
            forward.activations.map(\.count) == layers && forward.preActivations.map(\.count) == layers,
            "a forward pass of another network")
        precondition(
            target.count == layers[gapCount], "\(target.count) targets for \(layers[gapCount]) outputs")
    }
}
