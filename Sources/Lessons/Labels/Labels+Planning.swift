import FilmKit
import SceneGraph

extension Labels {
    /// The label positions of a step where there is little room.
    func briefPlan(area: Rectangle) -> BriefLabelPlan {
        func size(_ block: Block) -> SIMD2<Float> { SIMD2(block.size.width, block.size.total) }
        let subjects = stage.subjects[moment.index]
        // A label may be wider before the step's results land.
        let before = Labels(stage: stage, camera: camera, pen: pen, moment: moment.begun)
        let order = graph.nodes.filter { moment.finds($0.quantity) || $0.gradient.map(moment.finds) == true }
        let nodes = (order + graph.nodes.filter { subjects.contains($0) && !order.contains($0) })
            .filter { !$0.isBias }
        let labelled = nodes.compactMap { node in
            seen(node).flatMap { seen in
                let sizes = (blocks(of: node) + before.blocks(of: node)).map { size($0.0) }
                return sizes.isEmpty ? nil : (node: node, place: seen, size: sizes.reduce(.zero, pointwiseMax))
            }
        }
        let edges = stage.labelledEdges(moment).compactMap { edge in
            ends(of: edge).flatMap { ends in
                let sizes = [content(of: edge), before.content(of: edge)].compactMap { $0.map(size) }
                return sizes.isEmpty
                    ? nil
                    : (
                        edge: edge, start: ends.start, end: ends.end,
                        size: sizes.reduce(.zero, pointwiseMax) + 2 * Labels.padding
                    )
            }
        }
        let spheres = graph.nodes.compactMap { node in
            seen(node).map { Rectangle(middle: $0.middle, size: SIMD2(repeating: 2 * $0.radius)) }
        }
        let others =
            stage.isRoomy
            ? graph.nodes.filter { !subjects.contains($0) && !$0.isBias }.flatMap { node in
                blocks(of: node).map { Rectangle(corner: $0.1, size: size($0.0)) }
            } : []
        return BriefLabelPlan(nodes: labelled, edges: edges, obstacles: spheres, others: others, area: area)
    }

    /// The edges, labels and obstacles as seen from this camera.
    func view() -> LabelPlan.View {
        var view = LabelPlan.View(graph.edges)
        for node in graph.nodes {
            if let seen = seen(node) {
                view.obstacles.append(Rectangle(middle: seen.middle, size: SIMD2(repeating: 2 * seen.radius)))
            }
            guard !node.isBias else { continue }
            view.obstacles += blocks(of: node).map {
                Rectangle(corner: $0.1, size: SIMD2($0.0.size.width, $0.0.size.total))
            }
        }
        for (index, edge) in graph.edges.enumerated() {
            view.ends[index] = ends(of: edge)
            view.sizes[index] = content(of: edge).map { SIMD2($0.size.width, $0.size.total) + 2 * Labels.padding }
        }
        return view
    }
}
