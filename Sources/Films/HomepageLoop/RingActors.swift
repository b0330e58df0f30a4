import FilmKit
import SceneGraph
import Timeline

extension HomepageLoop {
    /// All rings: the hoop around each layer, the pulse of a neuron that fills, the target around each output, and the
    /// halo of each neuron's delta.
    struct RingActors {
        let stage: Stage
        let moment: Moment

        /// The outer radius of the strongest halo, in radii of its neuron.
        static let haloReach: Float = 1.2

        var drawables: [Drawable] {
            [
                // Glows are drawn below the spheres, so that the spheres' outlines stay clean.
                .annuli(AnnulusSet(instances: hoops + pulses + deficits + glows, order: .below)),
                .annuli(AnnulusSet(instances: halos + excesses + targets, order: .above)),
            ]
        }

        private var hoops: [AnnulusSet.Instance] {
            let look = stage.theme.hoop
            return stage.layout.hoops.joined().map { hoop in
                AnnulusSet.Instance(
                    center: hoop.center, normal: hoop.normal, squeeze: NetworkLayout.depthShare,
                    innerRadius: hoop.radius - look.width / 2,
                    outerRadius: hoop.radius + look.width / 2, color: look.color.linear, opacity: look.opacity)
            }
        }

        /// A ring with the radius that the output would have if it equalled the target.
        private var targets: [AnnulusSet.Instance] {
            let look = stage.theme.target
            let shown = moment.targetReveal
            guard shown > 0, let positions = stage.layout.positions.last else { return [] }
            return zip(positions, moment.step.sample.target).map { position, target in
                let radius = stage.layout.neuronRadius * Float(moment.outputScale(target))
                return AnnulusSet.Instance(
                    center: position, innerRadius: radius - look.width / 2, outerRadius: radius + look.width / 2,
                    color: look.color.linear, opacity: look.opacity * Float(shown), lift: stage.layout.neuronRadius * 2)
            }
        }

        /// Light around outputs that are too small: from the output to its target, in the colour of the error.
        private var deficits: [AnnulusSet.Instance] {
            eachError { output, target in
                guard target > output else { return nil }
                let solid = output + 0.4 * (target - output)
                return (inner: 0, outer: solid, softness: target - solid)
            }
        }

        /// Light on outputs that are too large: along the part that lies beyond the target.
        private var excesses: [AnnulusSet.Instance] {
            eachError { output, target in
                guard output > target else { return nil }
                let solid = output - 0.2 * (output - target)
                return (inner: solid, outer: output, softness: 0.5 * (solid - target))
            }
        }

        /// Calls a closure for every output with the radii of output and target; it returns the radii of the error's
        /// light, or nil.
        private func eachError(
            _ band: (Float, Float) -> (inner: Float, outer: Float, softness: Float)?
        ) -> [AnnulusSet.Instance] {
            let theme = stage.theme
            let shown = Float(moment.errorReveal)
            guard shown > 0, let positions = stage.layout.positions.last else { return [] }
            let layer = stage.layout.positions.count - 1
            return positions.enumerated().compactMap { index, position in
                let target =
                    stage.layout.neuronRadius * Float(moment.outputScale(moment.step.sample.target[index]))
                let output = stage.layout.neuronRadius * Float(moment.scale(layer: layer, index))
                guard let band = band(output, target) else { return nil }
                return AnnulusSet.Instance(
                    center: position, innerRadius: band.inner, outerRadius: band.outer, softness: band.softness,
                    color: theme.errorColor(moment.shownDelta(index)), opacity: theme.target.bandOpacity * shown,
                    additive: theme.halo.additive, lift: stage.layout.neuronRadius * 2)
            }
        }

        /// Soft light that leaves a neuron as it fills. It has no outline, so that it is not taken for a target.
        private var pulses: [AnnulusSet.Instance] {
            let look = stage.theme.pulse
            return eachNeuron { layer, index, position, radius in
                guard let run = moment.pulse(layer: layer, index) else { return nil }
                let fill = Float(moment.fill(layer: layer, index))
                let reach = radius * (0.5 + 1.1 * Float(Easing.easeOutCubic(run)))
                let strength = Float(Easing.smoothstep(run / 0.25) * (1 - run) * (1 - run))
                return AnnulusSet.Instance(
                    center: position, innerRadius: 0, outerRadius: radius * 0.9, softness: reach,
                    color: look.color.linear, opacity: look.opacity * fill * strength,
                    additive: stage.theme.halo.additive)
            }
        }

        private var glows: [AnnulusSet.Instance] {
            let halo = stage.theme.halo
            return eachHalo { strength, color, opacity, position, radius in
                AnnulusSet.Instance(
                    center: position, innerRadius: 0, outerRadius: radius * 1.05,
                    softness: radius * (0.15 + 0.6 * strength), color: color, opacity: opacity * 0.75,
                    additive: halo.additive)
            }
        }

        private var halos: [AnnulusSet.Instance] {
            let halo = stage.theme.halo
            return eachHalo { strength, color, opacity, position, radius in
                AnnulusSet.Instance(
                    center: position, innerRadius: radius * 1.14,
                    outerRadius: radius * (1.155 + (RingActors.haloReach - 1.155) * strength),
                    color: color, opacity: opacity, additive: halo.additive)
            }
        }

        /// Calls a closure for every neuron with a visible delta: with its strength, colour, opacity, position and
        /// radius.
        private func eachHalo(
            _ body: (Float, LinearColor, Float, SIMD3<Float>, Float) -> AnnulusSet.Instance
        ) -> [AnnulusSet.Instance] {
            let theme = stage.theme
            return eachNeuron { layer, index, position, radius in
                let strength = Float(moment.halo(layer: layer, index))
                guard strength > 0 else { return nil }
                let color = theme.errorColor(moment.step.backward.deltas[layer][index]) * theme.halo.strength
                let opacity = theme.halo.opacity * (0.4 + 0.6 * strength) * min(1, strength * 20)
                return body(strength, color, opacity, position, radius)
            }
        }

        /// Calls a closure for every neuron with its layer, index, position and current radius.
        private func eachNeuron(
            _ body: (Int, Int, SIMD3<Float>, Float) -> AnnulusSet.Instance?
        ) -> [AnnulusSet.Instance] {
            stage.layout.positions.enumerated().flatMap { layer, positions in
                positions.enumerated().compactMap { index, position in
                    body(layer, index, position, stage.layout.neuronRadius * Float(moment.scale(layer: layer, index)))
                }
            }
        }
    }
}

extension Theme {
    /// The colour of an error by its absolute value: from weak to middle up to 0.5, then to strong at 1.
    fileprivate func errorColor(_ delta: Double) -> LinearColor {
        let size = Float(min(abs(delta), 1))
        return size < 0.5
            ? spark.weakError.linear.mixedAlongHue(with: spark.middleError.linear, size * 2)
            : spark.middleError.linear.mixedAlongHue(with: spark.strongError.linear, size * 2 - 1)
    }
}
