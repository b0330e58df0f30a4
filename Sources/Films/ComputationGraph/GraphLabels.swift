import FilmKit
import SceneGraph
import Timeline

/// What is written at the graph's places and edges.
struct GraphLabels {
    let stage: GraphStage
    let camera: Camera
    let pen: GraphPen
    let moment: GraphMoment

    private static let size = GraphFrame.smallest
    private static let padding = SIMD2<Float>(0.006, 0.003)

    /// How wide the widest number at a place is, in ems.
    static func widest(_ values: GraphValues, _ numbers: NumberSetter) -> Float {
        GraphNode.allCases.filter { !$0.isBias }.flatMap { node in
            [node.quantity, node.quantity.updated, node.gradient].compactMap { $0 }
        }.reduce(0) { max($0, numbers.box(values.printed($1)).width) }
    }

    func add(to placement: inout BlockPlacement) {
        for edge in GraphEdge.allCases {
            guard let label = label(of: edge) else { continue }
            if let leader = label.callout.leader(color: pen.theme.muted.linear) { placement.add(leader) }
            placement.add(label.block, corner: label.callout.label.low)
        }
        for node in GraphNode.allCases where !node.isBias {
            for (block, corner) in blocks(of: node) {
                let size = SIMD2(block.size.width, block.size.total)
                placement.add(block, corner: withinFrame(Rectangle(corner: corner, size: size)).low)
            }
        }
    }

    /// A label where it was to stand, or as near to it as the frame lets it: a camera may turn what stands at the side out of it.
    private func withinFrame(_ label: Rectangle) -> Rectangle {
        let margin = SIMD2<Float>(repeating: 0.008)
        let last = SIMD2(stage.frame.aspect, 1) - margin - label.size
        return Rectangle(corner: pointwiseMax(margin, pointwiseMin(label.low, last)), size: label.size)
    }

    /// Where a number lands: the start of its baseline, and its size.
    func landing(of quantity: GraphQuantity) -> (place: SIMD2<Float>, size: Float)? {
        var placement = BlockPlacement()
        // As it will be when the number is there.
        let later = GraphLabels(stage: stage, camera: camera, pen: pen, moment: moment.landed)
        later.add(to: &placement)
        return placement.marks[quantity.rawValue].map { ($0, GraphLabels.size) }
    }

    // MARK: Places

    /// What is written at a place, and the top left corners.
    func blocks(of node: GraphNode) -> [(Block, SIMD2<Float>)] {
        guard let seen = seen(node) else { return [] }
        let size = GraphLabels.size
        let outcome = moment.update > 0 ? node.quantity.outcome : nil
        let symbol = pen.block(stage.words.symbols[outcome ?? node.quantity] ?? GlyphBox(), size * 1.35, pen.theme.text)
        let value = number(of: node)
        // Below it what the way back finds, until the update has used it.
        let slope = node.gradient.map { arriving($0, pen.theme.error) } ?? []
        let staying = slope.map { Block.unfolding(Float(1 - moment.update), $0) }
        let gap: Float = 0.012
        if stage.layout.isUpright {
            let text = Block.column(
                spacing: 0, .leading, [.row(spacing: size * 0.35, [symbol] + value)] + staying)
            let isLeft = stage.layout.position(node).x < -0.1 || node == .loss
            let x = isLeft ? seen.middle.x - seen.radius - gap - text.size.width : seen.middle.x + seen.radius + gap
            return [(text, SIMD2(x, seen.middle.y - text.size.total / 2))]
        }
        // What comes from outside has its number beside its name; the target glows too brightly to have it above.
        let name = Block.row(spacing: size * 0.35, [symbol] + value)
        let nothing = Block.space(BlockSize(width: 0, height: 0, depth: 0))
        let above: Block
        let below: Block
        switch node {
        case .x1: (above, below) = (name, nothing)
        case .x2, .y: (above, below) = (nothing, name)
        case .loss where !value.isEmpty:
            // The target's edge ends here.
            (above, below) = (
                symbol,
                backed(.column(spacing: size * 0.1, .center, value + staying), ground: Float(moment.settled(.loss)))
            )
        default: (above, below) = (symbol, .column(spacing: size * 0.1, .center, value + staying))
        }
        let (high, low) = (above.size, below.size)
        return [
            (above, SIMD2(seen.middle.x - high.width / 2, seen.middle.y - seen.radius - gap - high.total)),
            (below, SIMD2(seen.middle.x - low.width / 2, seen.middle.y + seen.radius + gap)),
        ]
    }

    /// A place's number, once it is found. The update makes it count to what the network finds then.
    private func number(of node: GraphNode) -> [Block] {
        guard moment.update > 0, let outcome = node.quantity.outcome else {
            return arriving(node.quantity, pen.theme.result)
        }
        return [pen.number(outcome, GraphLabels.size, pen.theme.result)]
    }

    /// A number on its way: room opens for it, and it is written when it is there.
    private func arriving(_ quantity: GraphQuantity, _ color: ThemeColor) -> [Block] {
        let known = moment.known(quantity)
        guard known > 0 else { return [] }
        return [
            .unfolding(Float(known), .faded(known >= 1 ? 1 : 0, pen.marked(quantity, GraphLabels.size, color)))
        ]
    }

    private func seen(_ node: GraphNode) -> (middle: SIMD2<Float>, radius: Float)? {
        let center = stage.layout.position(node)
        let up = SIMD3(0, stage.layout.radius(node), 0)
        guard let middle = camera.frameHeights(of: center, aspect: stage.frame.aspect),
            let top = camera.frameHeights(of: center + up, aspect: stage.frame.aspect)
        else { return nil }
        return (middle, abs(top.y - middle.y))
    }

    // MARK: Edges

    private func label(of edge: GraphEdge) -> (block: Block, callout: Callout)? {
        guard let spot = stage.labels.spots[edge], let content = content(of: edge),
            let (start, end) = ends(of: edge)
        else { return nil }
        let block = backed(content)
        let target = start + (end - start) * spot.share
        let size = SIMD2(block.size.width, block.size.total)
        let label = withinFrame(Rectangle(middle: target + spot.offset(size), size: size))
        // A bias has its label beside its own place.
        let margin = edge.start.isBias ? seen(edge.start)?.radius ?? 0 : 0
        return (block, Callout(label: label, target: target, margin: margin))
    }

    /// On a ground of its own, so that no edge runs through it.
    private func backed(_ content: Block, ground: Float = 1) -> Block {
        .panel(
            Panel(
                origin: .zero, size: .zero, cornerRadius: 0.006, fill: pen.theme.panel.linear,
                fillOpacity: ground), padding: GraphLabels.padding, content)
    }

    /// A weight or bias, its gradient once that is found, after the update what it has become. Or a function's name.
    private func content(of edge: GraphEdge) -> Block? {
        let size = GraphLabels.size
        guard let parameter = edge.parameter, let learning = parameter.learning else {
            return stage.words.functions[edge].map { pen.block($0, size * 1.15, pen.theme.muted) }
        }
        let value =
            moment.update > 0
            ? pen.number(learning.updated, size, pen.theme.result) : pen.number(parameter, size, pen.theme.text)
        let name = moment.update > 0 ? learning.updated : parameter
        let symbol = pen.block(stage.words.symbols[name] ?? GlyphBox(), size * 1.15, pen.theme.muted)
        let gradient = arriving(learning.gradient, pen.theme.error)
        // Only a wide frame has room for all gradients until the update takes them in. Elsewhere there is room for those that the step
        // finds, and in a tall frame for the numbers of those edges that it is about; the panel has the weights.
        let isSubject = moment.step != .update && moment.step.edges.contains(edge)
        let attention = isSubject ? Float(moment.attention) : 0
        let isFound = moment.step.results.contains(learning.gradient)
        let form = stage.frame.form
        let valued = form == .upright ? attention : 1
        let staying = form == .wide ? Float(1 - moment.update) : isFound ? attention : 0
        guard valued > 0 else { return symbol }
        let number = Block.width(value.size.width * valued, .leading, .faded(max(0, 2 * valued - 1), value))
        let row = Block.row(spacing: size * 0.3 * valued, [symbol, number])
        return .column(
            spacing: 0, .trailing, [row] + (staying > 0 ? gradient : []).map { .unfolding(staying, $0) })
    }

    // MARK: Planning

    /// What labels have to do with from this camera.
    func view() -> GraphLabelPlan.View {
        var view = GraphLabelPlan.View(ends: [:], sizes: [:], obstacles: [])
        for node in GraphNode.allCases {
            if let seen = seen(node) {
                view.obstacles.append(Rectangle(middle: seen.middle, size: SIMD2(repeating: 2 * seen.radius)))
            }
            guard !node.isBias else { continue }
            view.obstacles += blocks(of: node).map {
                Rectangle(corner: $0.1, size: SIMD2($0.0.size.width, $0.0.size.total))
            }
        }
        for edge in GraphEdge.allCases {
            view.ends[edge] = ends(of: edge)
            view.sizes[edge] = content(of: edge).map { SIMD2($0.size.width, $0.size.total) + 2 * GraphLabels.padding }
        }
        return view
    }

    private func ends(of edge: GraphEdge) -> (start: SIMD2<Float>, end: SIMD2<Float>)? {
        guard let start = camera.frameHeights(of: stage.layout.position(edge.start), aspect: stage.frame.aspect),
            let end = camera.frameHeights(of: stage.layout.position(edge.end), aspect: stage.frame.aspect)
        else { return nil }
        return (start, end)
    }
}
