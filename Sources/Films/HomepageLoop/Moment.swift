import NeuralNetwork
import Timeline

extension HomepageLoop {
    /// The state of the training step at one time: each neuron's fill and halo, each gap's flash. Everything is
    /// computed from the step's values and the phases.
    struct Moment: Sendable {
        let step: TrainingStep
        /// The training step after the update.
        private let next: TrainingStep
        /// Whether the weights keep their updated values; otherwise they return by the end of the cycle.
        private let keepsUpdate: Bool
        let cycle: Cycle
        let time: Double
        /// The range of outputs (before and after the update) and targets, including 0 and 1.
        private let outputRange: (low: Double, high: Double)

        /// The duration of one spark's flight, as a share of its gap's phase.
        static let travel = 0.5
        /// The scale of an output with the smallest value, and the difference to that of the largest.
        private static let (smallestOutput, outputGrowth) = (0.6, 0.95)
        /// The scale of an output with the largest value.
        static let largestOutput = smallestOutput + outputGrowth
        /// The fade-out time of a spark's burst, as a share of its gap's phase.
        static let burst = 0.12

        /// - Parameters:
        ///   - next: The training step after the update.
        ///   - keepsUpdate: Whether the weights keep their updated values; otherwise they return by the end of the
        ///     cycle.
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

        var layerCount: Int { step.network.layers.count }

        /// The progress of a gap's forward sparks, 0...1.
        func propagation(gap: Int) -> Double { cycle.phase(.propagate, gap: gap).progress(at: time) }

        /// The progress of a gap's backward sparks, 0...1.
        func backpropagation(gap: Int) -> Double { cycle.phase(.backprop, gap: gap).progress(at: time) }

        /// A neuron's fill, 0...1: its activation as a share of the largest in comparable layers, once the signal has
        /// arrived.
        func fill(layer: Int, _ index: Int) -> Double {
            // Outputs stay brighter than the others while the error runs back, since it is theirs.
            let dimming = layer == layerCount - 1 ? 0.35 : 0.65
            let first =
                relativeActivation(step, layer, index) * arrival(layer: layer, index) * (1 - dimming * turnedBack)
            return Easing.mix(first, relativeActivation(next, layer, index), secondArrival(layer: layer))
                * (1 - lightsOut)
        }

        /// The progress of outputs from their scale at rest to the scale of their value, 0...1.
        private var outputReveal: Double {
            let phase = cycle.phase(.output)
            return Easing.easeInOutCubic(Easing.progress(phase.progress(at: time), from: 0.25, to: 1)) * (1 - rest)
        }

        /// The opacity of the targets, 0...1: full while outputs are compared with them, fainter in between.
        var targetReveal: Double { targetsShown * Easing.mix(1 - 0.6 * comparisonEnd, 1, compared) * (1 - lightsOut) }

        /// How much the errors between outputs and targets are shown, 0...1.
        var errorReveal: Double { max(targetsShown * (1 - comparisonEnd), compared) * (1 - lightsOut) }

        /// The targets appear before the outputs take their size, so that these are seen to grow or shrink towards them.
        private var targetsShown: Double {
            Easing.smoothstep(Easing.progress(cycle.phase(.output).progress(at: time), from: 0, to: 0.4))
        }

        /// The progress of the first comparison's end, as the error leaves the outputs, 0...1.
        private var comparisonEnd: Double {
            Easing.smoothstep(cycle.phase(.backprop, gap: layerCount - 2).progress(at: time) / 0.3)
        }

        /// The progress to the second comparison, with the updated weights, 0...1.
        var compared: Double {
            guard Self.hasConsequence(cycle) else { return 0 }
            return Easing.smoothstep(
                Easing.progress(cycle.phase(.consequence).progress(at: time), from: Self.secondPass.end - 0.1, to: 0.7))
        }

        /// An output's error, interpolated between its values before and after the update.
        func shownDelta(_ index: Int) -> Double {
            let layer = layerCount - 1
            return Easing.mix(step.backward.deltas[layer][index], next.backward.deltas[layer][index], learned)
        }

        /// The brightness of a neuron's halo, 0...1: its delta as a share of the largest in its layer, once the error
        /// has arrived.
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
            // A halo dims once its error has been passed on to the layer before.
            let passedOn = Easing.smoothstep(backpropagation(gap: layer - 1))
            let faded = Easing.smootherstep(cycle.phase(.weightUpdate).progress(at: time))
            return abs(deltas[index]) / largest * arrived * (1 - 0.7 * passedOn) * (1 - faded)
        }

        /// The brightness of a gap's flash, 0...1; gaps flash one after another from the output to the input.
        func flash(gap: Int) -> Double {
            let phase = cycle.phase(.weightUpdate)
            let rise = Easing.smoothstep(updateProgress(gap: gap))
            let after = cycle.phase(.consequence)
            // The flash decays while the updated output is shown, or during the final rest.
            let ringing =
                Self.hasConsequence(cycle)
                ? after.duration.seconds * 0.3 : (cycle.duration.seconds - phase.end.seconds) * 0.6
            let fall = Easing.progress(
                time, from: phase.end.seconds - 0.2 * phase.duration.seconds, to: phase.end.seconds + ringing)
            return rise * (1 - Easing.smoothstep(fall)) * (1 - fall)
        }

        /// The progress of a gap's weights from their old values to the updated ones, 0...1.
        func change(gap: Int) -> Double {
            let updated = Easing.smoothstep(updateProgress(gap: gap))
            if keepsUpdate { return updated }
            return Self.hasConsequence(cycle) ? updated * (1 - rest) : 0
        }

        /// How much the change of a gap's weights is emphasized, 0...1.
        func emphasis(gap: Int) -> Double {
            Self.hasConsequence(cycle) ? Easing.smoothstep(updateProgress(gap: gap)) * (1 - rest) : 0
        }

        /// The progress of a gap's update, 0...1; the update sweeps from the output to the input.
        private func updateProgress(gap: Int) -> Double {
            let progress = cycle.phase(.weightUpdate).progress(at: time)
            let (gaps, sweep) = (layerCount - 1, 0.55)
            let start = gaps > 1 ? sweep * Double(gaps - 1 - gap) / Double(gaps - 1) : 0
            return Easing.progress(progress, from: start, to: start + 1 - sweep)
        }

        static func hasConsequence(_ cycle: Cycle) -> Bool {
            cycle.phase(.consequence).duration > .zero
        }

        /// The progress of the pulse of light from a neuron that has just filled, 0...1; nil if there is none.
        func pulse(layer: Int, _ index: Int) -> Double? {
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

        /// A neuron's scale relative to rest: outputs grow or shrink to their value.
        func scale(layer: Int, _ index: Int) -> Double {
            guard layer == layerCount - 1 else { return 1 }
            let (before, after) = (step.forward.activations[layer][index], next.forward.activations[layer][index])
            return Easing.mix(
                1, Easing.mix(outputScale(before), learned > 0 ? outputScale(after) : 0, learned), outputReveal)
        }

        /// The scale of an output neuron for a value, relative to rest. It grows with the square root of the value's
        /// position in the range of all outputs and targets.
        func outputScale(_ value: Double) -> Double {
            Moment.smallestOutput + Moment.outputGrowth
                * ((value - outputRange.low) / (outputRange.high - outputRange.low)).squareRoot()
        }

        /// The share of a layer's sparks that have arrived, by the progress of the flight.
        static func arrivals(_ progress: Double) -> Double {
            Easing.smoothstep(Easing.progress(progress, from: travel * 0.9, to: 1 - burst * 0.5))
        }

        /// How far attention has moved from the forward to the backward pass, 0...1.
        private var turnedBack: Double {
            Easing.smoothstep(cycle.phase(.backprop, gap: layerCount - 2).progress(at: time) / 0.5)
        }

        /// The progress of weights and outputs to their state at the start of the cycle, during the last rest, 0...1.
        /// They return while the neurons are dark, as between two shots.
        private var rest: Double {
            Easing.smootherstep(Easing.progress(lastRest, from: Self.hasConsequence(cycle) ? 0.4 : 0, to: restShare))
        }

        /// The progress of the neurons' fading, during the last rest, 0...1.
        var lightsOut: Double {
            let share = Self.hasConsequence(cycle) ? 0.6 : restShare
            return Easing.smootherstep(Easing.progress(lastRest, from: 0, to: share))
        }

        /// A factor on the opacity of resting connections: they dim while their weights return.
        var curtain: Double {
            Self.hasConsequence(cycle)
                ? 1 - 0.7 * Easing.pulse(Easing.progress(lastRest, from: 0.1, to: 1), attack: 0.4, release: 0.5) : 1
        }

        /// A short rest is used almost to its end.
        private var restShare: Double { Self.hasConsequence(cycle) ? 0.9 : 0.65 }

        /// The linear progress of the last rest, 0...1.
        private var lastRest: Double {
            Easing.progress(time, from: cycle.phase(.consequence).end.seconds, to: cycle.duration.seconds)
        }

        private func inputProgress(_ index: Int) -> Double {
            let start = inputOnset(index)
            return Easing.progress(cycle.phase(.input).progress(at: time), from: start, to: start + 0.38)
        }

        /// The start of an input's fade-in, as a share of the phase. The inputs light up one after another, each for a
        /// little over a third of the phase.
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
            // Inputs up to 1 are not normalized.
            case 0: return abs(activations[0][index]) / activations[0].reduce(1) { max($0, abs($1)) }
            case layerCount - 1: comparable = activations[layer...layer]
            default: comparable = activations[1..<(layerCount - 1)]
            }
            let largest = comparable.joined().reduce(0) { max($0, abs($1)) }
            return largest > 0 ? abs(activations[layer][index]) / largest : 0
        }
    }
}
