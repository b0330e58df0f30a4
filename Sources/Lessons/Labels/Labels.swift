import FilmKit
import SceneGraph
import Timeline

/// The labels at the graph's nodes and edges.
struct Labels {
    let stage: Stage
    let camera: Camera
    let pen: Pen
    let moment: Moment

    /// The size of a number, in frame heights.
    var size: Float { stage.frame.smallest }
    static let padding = SIMD2<Float>(0.006, 0.003)

    var graph: Graph { stage.lesson.graph }

    /// The width of the widest number at a node, in ems.
    static func widest(_ lesson: Lesson, _ numbers: NumberSetter) -> Float {
        lesson.graph.nodes.filter { !$0.isBias }.flatMap { node in
            [node.quantity, node.outcome, node.gradient].compactMap { $0 }
        }.reduce(0) { max($0, numbers.box(lesson.values.printed($1)).width) }
    }

    func add(to placement: inout BlockPlacement) {
        let labels = graph.edges.compactMap(label)
        // No leader line crosses a label.
        for label in labels {
            if let leader = label.callout.leader(color: pen.theme.muted.linear) { placement.add(leader) }
        }
        for label in labels { placement.add(label.block, corner: label.callout.label.low) }
        for node in graph.nodes where !node.isBias {
            for (block, corner) in blocks(of: node) {
                let size = SIMD2(block.size.width, block.size.total)
                placement.add(block, corner: withinFrame(Rectangle(corner: corner, size: size)).low)
            }
        }
    }

    /// A label moved back into the frame if needed: a camera turn may push labels at the sides out of it.
    private func withinFrame(_ label: Rectangle) -> Rectangle {
        let margin = SIMD2<Float>(repeating: stage.frame.margin * 0.6)
        let last = SIMD2(stage.frame.aspect, 1) - margin - label.size
        return Rectangle(corner: pointwiseMax(margin, pointwiseMin(label.low, last)), size: label.size)
    }

    /// The places of all numbers once the step's results have landed: the starts of their baselines.
    var landings: [String: SIMD2<Float>] {
        var placement = BlockPlacement()
        Labels(stage: stage, camera: camera, pen: pen, moment: moment.landed).add(to: &placement)
        return placement.marks
    }

    // MARK: Nodes

    /// The labels at a node, each with its top left corner.
    func blocks(of node: Graph.Node) -> [(Block, SIMD2<Float>)] {
        guard let seen = seen(node) else { return [] }
        guard stage.detail == .full else { return brief(node, seen) }
        let symbol = pen.block(symbol(of: node), size * 1.35, pen.theme.text)
        let value = number(of: node)
        // Gradients stand below the node until the update has used them.
        let slope = node.gradient.map(slope) ?? []
        let staying = replaced(slope, of: node)
        // Larger nodes have wider glows.
        let gap: Float = 0.012 + max(0, seen.radius - 0.04) * 0.6
        if stage.layout.writesBeside {
            let text = Block.column(
                spacing: 0, .leading, [.row(spacing: size * 0.35, [symbol] + value)] + staying)
            return [(text, beside(node, seen, text))]
        }
        // Inputs and targets have their values beside their symbols; the target's node is too bright for a label above
        // it.
        let name = Block.row(spacing: size * 0.35, [symbol] + value)
        let nothing = Block.space(BlockSize(width: 0, height: 0, depth: 0))
        let above: Block
        let below: Block
        switch node {
        case .input(0): (above, below) = (name, nothing)
        case .input, .target: (above, below) = (nothing, name)
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

    /// A node's labels where there is little room: the value below it, or the gradient once it is found, but for a nudge,
    /// which moves values. The step's nodes also show their symbols.
    private func brief(_ node: Graph.Node, _ seen: (middle: SIMD2<Float>, radius: Float)) -> [(Block, SIMD2<Float>)] {
        let isSubject = stage.subjects[moment.index].contains(node)
        guard isSubject || stage.isRoomy else { return [] }
        let gradient =
            moment.step.direction == .backward && moment.step.nudge == nil
            ? node.gradient.flatMap { moment.known($0) > 0 ? $0 : nil } : nil
        let number = gradient.map(slope) ?? self.number(of: node)
        // A gradient has its own name, as that of its node is another number's; but in a tall frame there is no room.
        let name = stage.frame.form == .upright ? nil : gradient.flatMap { stage.words.flatSymbols[$0] }
        let symbol = pen.block(name ?? symbol(of: node), size * 1.1, pen.theme.text)
        let shown = isSubject ? [symbol] + number : number
        guard !shown.isEmpty else { return [] }
        let block = backed(.row(spacing: size * 0.3, shown), ground: 0.75)
        if stage.layout.writesBeside { return [(block, beside(node, seen, block))] }
        let plan = stage.brief(moment)
        guard plan?.hidden.contains(node) != true else { return [] }
        let direction = plan?.directions[node] ?? BriefLabelPlan.below
        let room = SIMD2(block.size.width, block.size.total)
        return [(block, BriefLabelPlan.middle(seen, room, towards: direction) - room / 2)]
    }

    /// The top left corner of a label beside its node, on the side where there is no other node.
    private func beside(
        _ node: Graph.Node, _ seen: (middle: SIMD2<Float>, radius: Float), _ block: Block
    ) -> SIMD2<Float> {
        let gap: Float = 0.012
        let isLeft = stage.layout.position(node).x < -0.1 || node == .loss
        let x = isLeft ? seen.middle.x - seen.radius - gap - block.size.width : seen.middle.x + seen.radius + gap
        return SIMD2(x, seen.middle.y - block.size.total / 2)
    }

    private func symbol(of node: Graph.Node) -> GlyphBox {
        let outcome = moment.isRenewed(node.quantity) ? node.outcome : nil
        return stage.words.symbols[outcome ?? node.quantity] ?? GlyphBox()
    }

    /// A node's value, once it is found. The update replaces it.
    private func number(of node: Graph.Node) -> [Block] {
        let opacity = Float(moment.replacing(node.quantity))
        guard moment.isRenewed(node.quantity), let outcome = node.outcome else {
            return arriving(node.quantity, pen.theme.result).map { .faded(opacity, $0) }
        }
        return [.faded(opacity, pen.number(outcome, size, pen.theme.result))]
    }

    /// A gradient. It steps back during a nudge, as it is that of the numbers before it.
    private func slope(_ gradient: Quantity) -> [Block] {
        arriving(gradient, pen.theme.error).map { .faded(Float(1 - 0.65 * moment.nudged), $0) }
    }

    /// A number in flight: space opens for it, and it is written when it lands.
    private func arriving(_ quantity: Quantity, _ color: ThemeColor) -> [Block] {
        let known = moment.known(quantity)
        guard known > 0 else { return [] }
        return [
            .unfolding(Float(known), .faded(known >= 1 ? 1 : 0, pen.marked(quantity, size, color)))
        ]
    }

    /// A node's centre and radius in the frame; nil if it is not visible.
    func seen(_ node: Graph.Node) -> (middle: SIMD2<Float>, radius: Float)? {
        let center = stage.layout.position(node)
        let up = SIMD3(0, stage.layout.radius(node), 0)
        guard let middle = camera.frameHeights(of: center, aspect: stage.frame.aspect),
            let top = camera.frameHeights(of: center + up, aspect: stage.frame.aspect)
        else { return nil }
        return (middle, abs(top.y - middle.y))
    }

    // MARK: Edges

    private func label(of edge: Graph.Edge) -> (block: Block, callout: Callout)? {
        guard let spot = stage.spot(of: edge, in: moment), let content = content(of: edge),
            let (start, end) = ends(of: edge)
        else { return nil }
        let block = backed(content)
        let target = start + (end - start) * spot.share
        let size = SIMD2(block.size.width, block.size.total)
        let label = withinFrame(Rectangle(middle: target + spot.offset(size), size: size))
        // A bias has its label beside its own node.
        let margin = edge.isBias ? seen(graph.start(of: edge))?.radius ?? 0 : 0
        return (block, Callout(label: label, target: target, margin: margin))
    }

    /// Draws a label on a background, so that no edge runs through it.
    private func backed(_ content: Block, ground: Float = 1) -> Block {
        .panel(
            Panel(
                origin: .zero, size: .zero, cornerRadius: 0.006, fill: pen.theme.panel.linear,
                fillOpacity: ground), padding: Labels.padding, content)
    }

    /// An edge's label: a weight or bias with its gradient once that is found, and its new value after the update; or a
    /// function's name.
    func content(of edge: Graph.Edge) -> Block? {
        guard let parameter = edge.parameter else {
            return stage.words.functions[edge].map { pen.block($0, size * 1.15, pen.theme.muted) }
        }
        let updated = Quantity.updated(parameter)
        let isUpdated = moment.isRenewed(parameter)
        let value = Block.faded(
            Float(moment.replacing(parameter)),
            isUpdated
                ? pen.marked(updated, size, pen.theme.result) : pen.marked(parameter, size, pen.theme.text))
        let name = isUpdated ? updated : parameter
        let symbol = pen.block(stage.words.symbols[name] ?? GlyphBox(), size * 1.15, pen.theme.muted)
        let gradient = slope(.gradient(parameter))
        // Only a wide frame has room for all gradients until the update uses them. Other frames show those that the
        // step finds.
        let isSubject =
            moment.step.direction != .update && stage.lesson.edges(ofStep: moment.index).contains(edge)
        let attention = isSubject ? Float(moment.attention) : 0
        let isFound = moment.finds(.gradient(parameter))
        if stage.detail == .compact {
            guard isSubject, attention > 0 else { return nil }
            // A gradient replaces the weight while the step finds it.
            let number = isFound && !gradient.isEmpty ? gradient : [value]
            let isNamed = stage.labelledEdges(moment).count <= Self.mostNamed
            let name = pen.block(stage.words.symbols[name] ?? GlyphBox(), size * 1.15, pen.theme.text)
            return .faded(attention, .row(spacing: size * 0.3, isNamed ? [name] + number : number))
        }
        let isUpdate = stage.lesson.update == moment.index
        if stage.edgeDetail == .stepNumbers, isUpdate {
            // Numbers take the places of the symbols.
            let lit = Float(moment.attention)
            return lit < 0.5
                ? .faded(1 - 2 * lit, symbol) : .faded(2 * lit - 1, changing(parameter, value, gradient))
        }
        if stage.edgeDetail == .stepNumbers, !isSubject || attention <= 0 { return symbol }
        if stage.edgeDetail == .oneLine {
            let found = isFound && attention > 0 ? gradient.first.map { Block.faded(attention, $0) } : nil
            return .row(
                spacing: size * 0.3, [symbol, isUpdate ? changing(parameter, value, gradient) : found ?? value])
        }
        if stage.edgeDetail == .stepNumbers, attention < 1 {
            let number = Block.width(value.size.width * attention, .leading, .faded(max(0, 2 * attention - 1), value))
            return .row(spacing: size * 0.3 * attention, [symbol, number])
        }
        let staying: Float =
            stage.frame.form == .wide ? 1 : isUpdate ? Float(moment.attention) : isFound ? attention : 0
        return .column(
            spacing: 0, .trailing,
            [.row(spacing: size * 0.3, [symbol, value])]
                + (staying > 0 ? replaced(gradient, of: parameter) : []).map { .unfolding(staying, $0) })
    }

    /// The largest number of edges of a step that have their symbols beside their numbers in a graph with little room.
    private static let mostNamed = 4

    func ends(of edge: Graph.Edge) -> (start: SIMD2<Float>, end: SIMD2<Float>)? {
        let (first, last) = (graph.start(of: edge), graph.end(of: edge))
        guard let start = camera.frameHeights(of: stage.layout.position(first), aspect: stage.frame.aspect),
            let end = camera.frameHeights(of: stage.layout.position(last), aspect: stage.frame.aspect)
        else { return nil }
        return (start, end)
    }
}
