import FilmKit
import Foundation
import NeuralNetwork
import SceneGraph
import Timeline

/// The 3D scene of the graph: spheres for nodes, filaments for edges, and sparks along the step's edges.
struct Actors {
    let lesson: Lesson
    let theme: Theme
    let layout: GraphLayout
    let values: ShownValues
    let edges: EdgeGeometry
    /// The nodes that each step is about.
    let subjects: [Set<Graph.Node>]
    /// The numbers that fly into the step's equations, and when each arrives, as a share of the step.
    let arrivals: [(quantity: Quantity, time: Double)]
    let moment: Moment
    let times: Choreography

    var drawables: [Drawable] {
        // Built once per frame, since the update changes the weights in every frame.
        let parameters = edges.parameters(values, moment)
        return [spheres] + resting(parameters) + lit(parameters) + glowing + sparks + [
            .annuli(AnnulusSet(instances: halos, order: .below)), .annuli(AnnulusSet(instances: rings, order: .above)),
        ]
    }

    private var spheres: Drawable {
        .spheres(
            SphereSet(
                instances: layout.graph.nodes.map { node in
                    let value = shown(node)
                    return SphereSet.Instance(
                        center: layout.position(node), radius: layout.radius(node) * pulse(node),
                        albedo: theme.neuron.body.linear,
                        signal: value < 0 ? theme.spark.negative.linear : theme.neuron.signal.linear,
                        fill: Float(fill(of: node)), presence: Float(presence(of: node)))
                }, material: theme.sphereMaterial))
    }

    /// How much of a node is seen, 0...1: nodes that the step is not about step back.
    private func presence(of node: Graph.Node) -> Double {
        func share(_ index: Int) -> Double {
            let own = subjects[index]
            return own.isEmpty || own.contains(node) ? 1 : 0.4
        }
        return Easing.mix(share(max(moment.index - 1, 0)), share(moment.index), moment.turned)
    }

    /// A node's value at the current progress of the update.
    private func shown(_ node: Graph.Node) -> Double {
        values.between(node.quantity, node.updated)
    }

    /// How bright a node is, 0...1: the absolute value once it is known, compressed by tanh if it is unbounded. 0 is
    /// dark.
    private func fill(of node: Graph.Node) -> Double {
        let value = abs(shown(node))
        let share = node.isUnbounded ? tanh(value) : min(value, 1)
        return (0.12 * min(1, share / 0.05) + 0.7 * share) * moment.settled(node.quantity)
    }

    /// The node's scale: it swells a little while its number lands, or is on the way into an equation.
    private func pulse(_ node: Graph.Node) -> Float {
        let own = arrivals.filter { $0.quantity == node.quantity || $0.quantity == node.gradient }
        let glow = own.map { moment.glow(arrival: $0.time) }.max() ?? 0
        return landingPulse(node) * (1 + 0.06 * Float(glow))
    }

    private func landingPulse(_ node: Graph.Node) -> Float {
        guard moment.finds(node.quantity) || node.gradient.map(moment.finds) == true else { return 1 }
        let run = (moment.progress - times.landing + times.pulse.lead) / times.pulse.length
        guard run > 0, run < 1 else { return 1 }
        return 1 + 0.1 * Float(sin(run * .pi) * sin(run * .pi))
    }

    /// All edges in their resting state.
    private func resting(_ parameters: ConnectionGeometry) -> [Drawable] {
        let opacity = min(1, theme.filament.opacity * 2.05) * (1 - 0.5 * Float(moment.attention))
        return [
            filaments(parameters, areFunctions: false, opacity: opacity, width: 3.4),
            filaments(edges.functions, areFunctions: true, opacity: opacity, width: 3.4),
        ]
    }

    /// The step's edges, highlighted.
    private func lit(_ parameters: ConnectionGeometry) -> [Drawable] {
        let opacity = Float(moment.attention) * theme.filament.activeOpacity
        guard opacity > 0 else { return [] }
        let lit = edges.lit(moment, parameters: parameters)
        return [
            lit.parameters.map { filaments($0, areFunctions: false, opacity: opacity, width: 4.6) },
            lit.functions.map { filaments($0, areFunctions: true, opacity: opacity, width: 4.6) },
        ].compactMap { $0 }
    }

    /// The edges whose numbers are on the way into an equation, each as bright as its number is near.
    private var glowing: [Drawable] {
        arrivals.compactMap { quantity, time in
            let glow = Float(moment.glow(arrival: time))
            guard glow > 0, let edge = Graph.Edge(quantity), edge.isParameter, let geometry = edges.single(edge) else {
                return nil
            }
            return filaments(
                geometry, areFunctions: false, opacity: glow * theme.filament.activeOpacity, width: 7)
        }
    }

    /// Weights are coloured by their sign; edges without a weight are grey.
    private func filaments(
        _ geometry: ConnectionGeometry, areFunctions: Bool, opacity: Float, width: Float
    ) -> Drawable {
        let grey = theme.words.muted.linear
        return .connections(
            ConnectionSet(
                geometry: geometry, positive: areFunctions ? grey : theme.filament.positive.linear,
                negative: areFunctions ? grey : theme.filament.negative.linear, width: theme.filament.width * width,
                opacity: opacity, additive: theme.filament.additive, depthFade: 0))
    }

    /// Sparks that carry the signal forward and the error backward.
    private var sparks: [Drawable] {
        if let (stage, progress) = moment.stage {
            return [field(edges.again[stage], .forward, theme.spark.neutral, theme.spark.gain, progress)]
        }
        let progress = moment.sparks
        guard progress > 0, progress < 1, let paths = edges.paths[moment.index] else { return [] }
        let look = theme.spark
        return [
            paths.forward.map { field($0, .forward, look.neutral, look.gain, progress) },
            paths.backward.map { field($0, .backward, look.middleError, look.errorGain, progress) },
        ].compactMap { $0 }
    }

    private func field(
        _ geometry: ConnectionGeometry, _ direction: SparkField.Direction, _ color: Theme.Light, _ gain: Float,
        _ progress: Double
    ) -> Drawable {
        let look = theme.spark
        return .sparks(
            SparkField(
                geometry: geometry, direction: direction, sparksPerConnection: 9,
                seed: UInt32(truncatingIfNeeded: moment.number) &* 0x9E37_79B9, progress: Float(progress),
                travel: 0.45, burst: 0.1, size: look.size * 1.7, tail: look.tail,
                palette: [color.linear, color.linear, color.linear], gain: gain, pigment: look.pigment))
    }

    /// A ring around each node that the step is about: where it computes something, in the colour of the pass.
    private var rings: [AnnulusSet.Instance] {
        let stage = moment.stage
        let ringed =
            moment.step.direction == .update
            ? layout.graph.nodes.filter { stage != nil && lesson.stage(of: $0.quantity) == stage?.index }
            : layout.graph.nodes.filter(subjects[moment.index].contains)
        return ringed.map { node in
            let isResult = stage != nil || moment.finds(node.quantity) || node.gradient.map(moment.finds) == true
            let color = moment.step.direction == .backward ? theme.words.error : theme.words.result
            let radius = layout.radius(node)
            return AnnulusSet.Instance(
                center: layout.position(node), innerRadius: radius * 1.13,
                outerRadius: radius * (isResult ? 1.22 : 1.17),
                color: (isResult ? color : theme.words.muted).linear,
                opacity: Float(stage.map { sin($0.progress * .pi) } ?? moment.attention) * (isResult ? 1 : 0.8),
                lift: radius * 2)
        }
    }

    /// A halo around each node whose gradient is known.
    private var halos: [AnnulusSet.Instance] {
        layout.graph.nodes.compactMap { node in
            guard let gradient = node.gradient else { return nil }
            let presence = presence(of: node)
            let known = Float(moment.settled(gradient) * (1 - moment.update) * presence * presence)
            guard known > 0 else { return nil }
            let strength = Float(tanh(abs(values[gradient])))
            let radius = layout.radius(node)
            return AnnulusSet.Instance(
                center: layout.position(node), innerRadius: 0, outerRadius: radius * 1.05,
                softness: radius * (0.12 + 0.5 * strength),
                color: theme.spark.middleError.linear * theme.halo.strength,
                opacity: theme.halo.opacity * 0.75 * known, additive: theme.halo.additive)
        }
    }
}
