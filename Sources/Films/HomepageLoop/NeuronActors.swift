import SceneGraph

extension HomepageLoop {
    /// The neurons: spheres filled in proportion to their activation.
    struct NeuronActors {
        let stage: Stage
        let moment: Moment

        var drawables: [Drawable] {
            let theme = stage.theme
            let layout = stage.layout
            var spheres: [SphereSet.Instance] = []
            for (layer, positions) in layout.positions.enumerated() {
                let fills = positions.indices.map { Float(moment.fill(layer: layer, $0)) }
                for (index, position) in positions.enumerated() {
                    spheres.append(
                        SphereSet.Instance(
                            center: position, radius: layout.neuronRadius * Float(moment.scale(layer: layer, index)),
                            albedo: theme.neuron.body.linear,
                            signal: signal(layer: layer), fill: fills[index],
                            bounce: bounce(layer: layer, index, fills)))
                }
            }
            return [.spheres(SphereSet(instances: spheres, material: theme.sphereMaterial))]
        }

        /// The colour of a layer's fill. Outputs shine a little less while they are compared, so that the rings in front
        /// of them stay visible.
        private func signal(layer: Int) -> LinearColor {
            let theme = stage.theme
            guard layer == stage.layout.positions.count - 1 else { return theme.neuron.signal.linear }
            return theme.neuron.signal.linear * (1 - 0.4 * theme.halo.additive * Float(moment.errorReveal))
        }

        /// The light that lit neighbours throw on a neuron.
        private func bounce(layer: Int, _ index: Int, _ fills: [Float]) -> SIMD3<Float> {
            stage.neighbours[layer][index].reduce(.zero) { $0 + $1.light * fills[$1.index] }
        }
    }
}
