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
                for (index, position) in positions.enumerated() {
                    spheres.append(
                        SphereSet.Instance(
                            center: position, radius: layout.neuronRadius * Float(moment.scale(layer: layer, index)),
                            albedo: theme.neuron.body.linear,
                            signal: theme.neuron.signal.linear, fill: Float(moment.fill(layer: layer, index))))
                }
            }
            return [.spheres(SphereSet(instances: spheres, material: theme.sphereMaterial))]
        }
    }
}
