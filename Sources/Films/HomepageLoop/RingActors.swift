import SceneGraph

/// Rings: the hoop that holds a layer together, the target around each output, the halo of each neuron's delta.
struct RingActors {
    let stage: Stage
    let moment: Moment

    var drawables: [Drawable] {
        [
            .annuli(AnnulusSet(instances: hoops, order: .underlay)),
            .annuli(AnnulusSet(instances: halos + targets, order: .overlay)),
        ]
    }

    private var hoops: [AnnulusSet.Instance] {
        let look = stage.theme.hoop
        return stage.layout.hoops.joined().map { hoop in
            AnnulusSet.Instance(
                center: hoop.center, normal: stage.layout.flow.along, innerRadius: hoop.radius - look.width / 2,
                outerRadius: hoop.radius + look.width / 2, color: look.color.linear, opacity: look.opacity)
        }
    }

    /// A ring as large as the output would be if its probability were the target.
    private var targets: [AnnulusSet.Instance] {
        let look = stage.theme.target
        let shown = moment.targetReveal
        guard shown > 0, let positions = stage.layout.positions.last else { return [] }
        return zip(positions, moment.step.sample.target).map { position, target in
            let radius = stage.layout.neuronRadius * Float(Moment.outputScale(probability: target))
            return AnnulusSet.Instance(
                center: position, innerRadius: radius - look.width / 2, outerRadius: radius + look.width / 2,
                color: look.color.linear, opacity: look.opacity * Float(shown), lift: stage.layout.neuronRadius * 2)
        }
    }

    private var halos: [AnnulusSet.Instance] {
        let theme = stage.theme
        var rings: [AnnulusSet.Instance] = []
        for (layer, positions) in stage.layout.positions.enumerated() {
            for (index, position) in positions.enumerated() {
                let strength = Float(moment.halo(layer: layer, index))
                guard strength > 0 else { continue }
                let radius = stage.layout.neuronRadius * Float(moment.scale(layer: layer, index))
                let color = theme.errorColor(moment.step.backward.deltas[layer][index])
                let opacity = theme.halo.opacity * (0.25 + 0.75 * strength) * min(1, strength * 20)
                rings.append(
                    AnnulusSet.Instance(
                        center: position, innerRadius: radius * 1.2, outerRadius: radius * 1.2,
                        softness: radius * (0.1 + 0.7 * strength), color: color * theme.halo.strength,
                        opacity: opacity * 0.7, additive: theme.halo.additive))
                rings.append(
                    AnnulusSet.Instance(
                        center: position, innerRadius: radius * 1.18, outerRadius: radius * (1.2 + 0.05 * strength),
                        color: color * theme.halo.strength, opacity: opacity, additive: theme.halo.additive))
            }
        }
        return rings
    }
}

extension Theme {
    /// The colour of an error by its size: weak to middle up to 0.5, to strong at 1.
    fileprivate func errorColor(_ delta: Double) -> LinearColor {
        let size = Float(min(abs(delta), 1))
        return size < 0.5
            ? spark.weakError.linear.mixed(with: spark.middleError.linear, size * 2)
            : spark.middleError.linear.mixed(with: spark.strongError.linear, size * 2 - 1)
    }
}
