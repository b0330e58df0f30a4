import NeuralNetwork
import Timeline

extension HomepageLoop {
    /// The state of the training step at one time: how full each neuron is, how bright each halo, how strong each flash. Everything follows
    /// from computed values and the phases.
    struct Moment: Sendable {
        let step: TrainingStep
        private let cycle: Cycle
        private let time: Double
        /// The least and the greatest among outputs and targets, 0 and 1 included.
        private let outputRange: (low: Double, high: Double)

        /// The share of a gap's phase that one spark travels.
        static let travel = 0.5
        /// The size of an output of the least value relative to its size at rest, and how much larger that of the greatest is.
        private static let (smallestOutput, outputGrowth) = (0.55, 1.2)
        /// The size of an output of the greatest value relative to its size at rest.
        static let largestOutput = smallestOutput + outputGrowth
        /// The share of a gap's phase in which a spark's burst fades.
        static let burst = 0.12

        init(cycle: Cycle, step: TrainingStep, time: Double) {
            self.cycle = cycle
            self.step = step
            self.time = time
            let ends = (step.forward.activations.last ?? []) + step.sample.target
            outputRange = (ends.reduce(0) { min($0, $1) }, ends.reduce(1) { max($0, $1) })
        }

        private var layerCount: Int { step.network.layers.count }

        /// How far the forward sparks of a gap are, 0...1.
        func propagation(gap: Int) -> Double { cycle.phase(.propagate, gap: gap).progress(at: time) }

        /// How far the backward sparks of a gap are, 0...1.
        func backpropagation(gap: Int) -> Double { cycle.phase(.backprop, gap: gap).progress(at: time) }

        /// How full a neuron is, 0...1: its activation as a share of the largest in comparable layers, once it has arrived.
        func fill(layer: Int, _ index: Int) -> Double {
            let value = relativeActivation(layer: layer, index)
            return value * arrival(layer: layer, index) * (1 - 0.55 * turnedBack) * (1 - rest)
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
            return shown * (1 - Easing.smoothstep(first.progress(at: time) / 0.3))
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

        /// How strongly the filaments flash, 0...1; the flash rings down while everything comes to rest.
        var flash: Double {
            let phase = cycle.phase(.weightUpdate)
            let rise = Easing.smoothstep(phase.progress(at: time) / 0.35)
            let ringing = (cycle.duration.seconds - phase.end.seconds) * 0.6
            let fall = Easing.progress(
                time, from: phase.end.seconds - 0.3 * phase.duration.seconds, to: phase.end.seconds + ringing)
            return rise * (1 - Easing.smoothstep(fall)) * (1 - fall)
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

        /// How far the new weights have replaced the old, 0...1.
        var updated: Double { Easing.smoothstep(cycle.phase(.weightUpdate).progress(at: time)) }

        /// How much a gap is in action, 0...1.
        func attention(gap: Int) -> Double {
            let forward = Easing.window(propagation(gap: gap), start: 0, end: 1, fadeIn: 0.2, fadeOut: 0.25)
            let backward = Easing.window(backpropagation(gap: gap), start: 0, end: 1, fadeIn: 0.2, fadeOut: 0.25)
            return max(forward, backward)
        }

        /// The size of a neuron relative to its size at rest: outputs grow or shrink to their value.
        func scale(layer: Int, _ index: Int) -> Double {
            guard layer == layerCount - 1 else { return 1 }
            return Easing.mix(1, outputScale(step.forward.activations[layer][index]), outputReveal)
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

        /// How far everything has come to rest after the update, 0...1.
        private var rest: Double {
            let start = cycle.phase(.weightUpdate).end.seconds
            let end = cycle.duration.seconds
            return Easing.smootherstep(Easing.progress(time, from: start, to: start + (end - start) * 0.65))
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

        private func relativeActivation(layer: Int, _ index: Int) -> Double {
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
