import NeuralNetwork
import Timeline

extension HomepageLoop {
    /// The state of the training step at one time: how full each neuron is, how bright each halo, how strong each flash. Everything follows
    /// from computed values and the phases.
    struct Moment: Sendable {
        let step: TrainingStep
        /// The step after the update.
        private let next: TrainingStep
        /// Whether the weights stay as the update leaves them.
        private let keepsUpdate: Bool
        private let cycle: Cycle
        private let time: Double
        /// The least and the greatest among outputs before and after the update and targets, 0 and 1 included.
        private let outputRange: (low: Double, high: Double)

        /// The share of a gap's phase that one spark travels.
        static let travel = 0.5
        /// The size of an output of the least value relative to its size at rest, and how much larger that of the greatest is.
        private static let (smallestOutput, outputGrowth) = (0.55, 1.2)
        /// The size of an output of the greatest value relative to its size at rest.
        static let largestOutput = smallestOutput + outputGrowth
        /// The share of a gap's phase in which a spark's burst fades.
        static let burst = 0.12

        /// - Parameters:
        ///   - next: The step after the update.
        ///   - keepsUpdate: Whether the weights stay as the update leaves them; else they are back at the cycle's end.
        init(cycle: Cycle, step: TrainingStep, next: TrainingStep, keepsUpdate: Bool, time: Double) {
            self.cycle = cycle
            self.step = step
            self.next = next
            self.keepsUpdate = keepsUpdate
            self.time = time
            var ends = (step.forward.activations.last ?? []) + step.sample.target
            if Self.hasConsequence(cycle) { ends += next.forward.activations.last ?? [] }
            outputRange = (ends.reduce(0) { min($0, $1) }, ends.reduce(1) { max($0, $1) })
        }

        private var layerCount: Int { step.network.layers.count }

        /// How far the forward sparks of a gap are, 0...1.
        func propagation(gap: Int) -> Double { cycle.phase(.propagate, gap: gap).progress(at: time) }

        /// How far the backward sparks of a gap are, 0...1.
        func backpropagation(gap: Int) -> Double { cycle.phase(.backprop, gap: gap).progress(at: time) }

        /// How full a neuron is, 0...1: its activation as a share of the largest in comparable layers, once it has arrived.
        func fill(layer: Int, _ index: Int) -> Double {
            let value = Easing.mix(
                relativeActivation(step, layer, index), relativeActivation(next, layer, index), seenAgain)
            return value * arrival(layer: layer, index) * (1 - 0.55 * turnedBack * (1 - seenAgain)) * (1 - rest)
        }

        /// How far the output has grown from its size at rest to the size of its value, 0...1.
        private var outputReveal: Double {
            let phase = cycle.phase(.output)
            return Easing.easeInOutCubic(phase.progress(at: time) / 0.7) * (1 - rest)
        }

        /// How visible the targets are, 0...1.
        var targetReveal: Double {
            let phase = cycle.phase(.output)
            let shown = Easing.smoothstep(Easing.progress(phase.progress(at: time), from: 0.25, to: 0.9))
            let first = cycle.phase(.backprop, gap: layerCount - 2)
            let compared = shown * (1 - Easing.smoothstep(first.progress(at: time) / 0.3))
            return max(compared, seenAgain * (1 - Easing.smoothstep(rest * 1.6)))
        }

        /// An output's error as it is seen, from that before the update to that after it.
        func shownDelta(_ index: Int) -> Double {
            let layer = layerCount - 1
            return Easing.mix(step.backward.deltas[layer][index], next.backward.deltas[layer][index], learned)
        }

        /// How bright a neuron's halo is, 0...1: its delta as a share of the largest in its layer, once the error has arrived.
        func halo(layer: Int, _ index: Int) -> Double {
            guard layer > 0 else { return 0 }
            let deltas = step.backward.deltas[layer]
            let largest = deltas.reduce(0) { max($0, abs($1)) }
            guard largest > 0 else { return 0 }
            let arrived: Double
            if layer == layerCount - 1 {
                arrived = Easing.smoothstep(cycle.phase(.backprop, gap: layer - 1).progress(at: time) / 0.3)
            } else {
                arrived = Moment.arrivals(backpropagation(gap: layer))
            }
            // Once its error has gone on to the layer before, a halo steps back.
            let passedOn = Easing.smoothstep(backpropagation(gap: layer - 1))
            let faded = Easing.smootherstep(cycle.phase(.weightUpdate).progress(at: time))
            return abs(deltas[index]) / largest * arrived * (1 - 0.5 * passedOn) * (1 - faded)
        }

        /// How strongly a gap's filaments flash, 0...1: from the output to the input, one gap after the other.
        func flash(gap: Int) -> Double {
            let phase = cycle.phase(.weightUpdate)
            let rise = Easing.smoothstep(updateProgress(gap: gap))
            let after = cycle.phase(.consequence)
            // It rings down while the consequence is seen, or while everything comes to rest.
            let ringing =
                Self.hasConsequence(cycle)
                ? after.duration.seconds * 0.5 : (cycle.duration.seconds - phase.end.seconds) * 0.6
            let fall = Easing.progress(
                time, from: phase.end.seconds - 0.2 * phase.duration.seconds, to: phase.end.seconds + ringing)
            return rise * (1 - Easing.smoothstep(fall)) * (1 - fall)
        }

        /// How far a gap's weights have changed by the update, 0...1.
        func change(gap: Int) -> Double {
            let updated = Easing.smoothstep(updateProgress(gap: gap))
            if keepsUpdate { return updated }
            return Self.hasConsequence(cycle) ? updated * (1 - rest) : 0
        }

        /// How plainly the change of a gap's weights is shown, 0...1.
        func emphasis(gap: Int) -> Double {
            Self.hasConsequence(cycle) ? Easing.smoothstep(updateProgress(gap: gap)) * (1 - rest) : 0
        }

        /// How far the update of a gap is, 0...1; it sweeps from the output to the input.
        private func updateProgress(gap: Int) -> Double {
            let progress = cycle.phase(.weightUpdate).progress(at: time)
            let (gaps, sweep) = (layerCount - 1, 0.55)
            let start = gaps > 1 ? sweep * Double(gaps - 1 - gap) / Double(gaps - 1) : 0
            return Easing.progress(progress, from: start, to: start + 1 - sweep)
        }

        /// How far the forward pass of the changed weights is seen, 0...1.
        private var seenAgain: Double {
            guard Self.hasConsequence(cycle) else { return 0 }
            return Easing.smoothstep(cycle.phase(.consequence).progress(at: time) / 0.25)
        }

        /// How far the outputs have moved from their values before the update to those after it, 0...1.
        private var learned: Double {
            guard Self.hasConsequence(cycle) else { return 0 }
            return Easing.easeInOutCubic(
                Easing.progress(cycle.phase(.consequence).progress(at: time), from: 0.15, to: 0.6))
        }

        private static func hasConsequence(_ cycle: Cycle) -> Bool {
            cycle.phase(.consequence).duration > .zero
        }

        /// How far a ripple has run out from a neuron that has just filled, 0...1, or nil if there is none.
        func ripple(layer: Int, _ index: Int) -> Double? {
            let start: Double
            let duration: Double
            if layer == 0 {
                let phase = cycle.phase(.input)
                start = phase.start.seconds + phase.duration.seconds * (inputOnset(index) + 0.1)
                duration = phase.duration.seconds * 0.6
            } else {
                let phase = cycle.phase(.propagate, gap: layer - 1)
                start = phase.start.seconds + phase.duration.seconds * 0.72
                duration = phase.duration.seconds * 0.6
            }
            guard time > start, time < start + duration else { return nil }
            return (time - start) / duration
        }

        /// How much a gap is in action, 0...1.
        func attention(gap: Int) -> Double { max(forwardAttention(gap: gap), backwardAttention(gap: gap)) }

        /// How much the signal is crossing a gap, 0...1.
        func forwardAttention(gap: Int) -> Double {
            Easing.window(propagation(gap: gap), start: 0, end: 1, fadeIn: 0.2, fadeOut: 0.25)
        }

        /// How much the error is crossing a gap, 0...1.
        func backwardAttention(gap: Int) -> Double {
            Easing.window(backpropagation(gap: gap), start: 0, end: 1, fadeIn: 0.2, fadeOut: 0.25)
        }

        /// The size of a neuron relative to its size at rest: outputs grow or shrink to their value.
        func scale(layer: Int, _ index: Int) -> Double {
            guard layer == layerCount - 1 else { return 1 }
            let (before, after) = (step.forward.activations[layer][index], next.forward.activations[layer][index])
            return Easing.mix(
                1, Easing.mix(outputScale(before), learned > 0 ? outputScale(after) : 0, learned), outputReveal)
        }

        /// The size of an output neuron relative to its size at rest, for a value: a probability as it is, any other as its share of the
        /// range of all outputs and targets.
        func outputScale(_ value: Double) -> Double {
            Moment.smallestOutput + Moment.outputGrowth
                * ((value - outputRange.low) / (outputRange.high - outputRange.low)).squareRoot()
        }

        /// The share of a layer's sparks that have arrived when the flight is so far.
        private static func arrivals(_ progress: Double) -> Double {
            Easing.smoothstep(Easing.progress(progress, from: travel * 0.9, to: 1 - burst * 0.5))
        }

        /// How far the attention has turned from the signal to the error, 0...1.
        private var turnedBack: Double {
            Easing.smoothstep(cycle.phase(.backprop, gap: layerCount - 2).progress(at: time) / 0.5)
        }

        /// How far everything has come to rest at the end, 0...1.
        private var rest: Double {
            let start = cycle.phase(.consequence).end.seconds
            let end = cycle.duration.seconds
            // A short rest is used to its end.
            let share = Self.hasConsequence(cycle) ? 0.95 : 0.65
            return Easing.smootherstep(Easing.progress(time, from: start, to: start + (end - start) * share))
        }

        private func inputProgress(_ index: Int) -> Double {
            let start = inputOnset(index)
            return Easing.progress(cycle.phase(.input).progress(at: time), from: start, to: start + 0.38)
        }

        /// When an input starts to light up, as a share of the phase: one after another, each taking a little over a third of it.
        private func inputOnset(_ index: Int) -> Double {
            Double(index) / Double(step.network.layers[0]) * 0.62
        }

        private func arrival(layer: Int, _ index: Int) -> Double {
            layer == 0 ? Easing.easeOutCubic(inputProgress(index)) : Moment.arrivals(propagation(gap: layer - 1))
        }

        private func relativeActivation(_ step: TrainingStep, _ layer: Int, _ index: Int) -> Double {
            let activations = step.forward.activations
            let comparable: ArraySlice<[Double]>
            switch layer {
            // Inputs up to 1 as they are.
            case 0: return abs(activations[0][index]) / activations[0].reduce(1) { max($0, abs($1)) }
            case layerCount - 1: comparable = activations[layer...layer]
            default: comparable = activations[1..<(layerCount - 1)]
            }
            let largest = comparable.joined().reduce(0) { max($0, abs($1)) }
            return largest > 0 ? abs(activations[layer][index]) / largest : 0
        }
    }
}
