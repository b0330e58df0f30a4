import SceneGraph

/// What is written at the graph's places and edges.
struct GraphLabels {
    let stage: GraphStage
    let camera: Camera
    let pen: GraphPen
    let moment: GraphMoment

    private static let size = GraphFrame.smallest
    private static let padding = SIMD2<Float>(0.006, 0.003)

    func add(to placement: inout BlockPlacement) {
        for edge in GraphEdge.allCases {
            if let label = label(of: edge) { placement.add(label.block, corner: label.corner) }
        }
        for node in GraphNode.allCases where !node.isBias {
            for (block, corner) in blocks(of: node) { placement.add(block, corner: corner) }
        }
    }

    /// Where a number lands: the start of its baseline, and its size.
    func landing(of quantity: GraphQuantity) -> (place: SIMD2<Float>, size: Float)? {
        var placement = BlockPlacement()
        // As it will be when the number is there.
        let later = GraphLabels(stage: stage, camera: camera, pen: pen, moment: moment.landed)
        later.add(to: &placement)
        let parameter = GraphQuantity.parameters.first { $0.learning?.gradient == quantity }
        let place = placement.marks[quantity.rawValue] ?? parameter.flatMap { placement.marks[$0.rawValue] }
        return place.map { ($0, GraphLabels.size) }
    }

    // MARK: Places

    /// What is written at a place, and the top left corners.
    func blocks(of node: GraphNode) -> [(Block, SIMD2<Float>)] {
        guard let seen = seen(node) else { return [] }
        let size = GraphLabels.size
        let symbol = pen.block(stage.words.symbols[node.quantity] ?? GlyphBox(), size * 1.35, pen.theme.text)
        let isKnown = moment.known(node.quantity) >= 1
        let value = isKnown ? [pen.marked(node.quantity, size, pen.theme.result)] : []
        var slope: [Block] = []
        if let gradient = node.gradient, moment.known(gradient) >= 1 {
            slope = [pen.marked(gradient, size, pen.theme.error)]
        }
        let gap: Float = 0.012
        if stage.layout.isUpright {
            let text = Block.column(
                spacing: size * 0.2, .leading, [.row(spacing: size * 0.35, [symbol] + value)] + slope)
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
        case .x1, .x2: (above, below) = (name, nothing)
        case .y: (above, below) = (nothing, name)
        default: (above, below) = (symbol, .column(spacing: size * 0.1, .center, value + slope))
        }
        let (high, low) = (above.size, below.size)
        return [
            (above, SIMD2(seen.middle.x - high.width / 2, seen.middle.y - seen.radius - gap - high.total)),
            (below, SIMD2(seen.middle.x - low.width / 2, seen.middle.y + seen.radius + gap)),
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

    private func label(of edge: GraphEdge) -> (block: Block, corner: SIMD2<Float>)? {
        guard let spot = stage.labels.spots[edge], let content = content(of: edge),
            let (start, end) = ends(of: edge)
        else { return nil }
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.006, fill: pen.theme.panel.linear,
            fillOpacity: pen.theme.panelOpacity)
        let block = Block.panel(panel, padding: GraphLabels.padding, content)
        let middle = start + (end - start) * spot.share + spot.offset
        return (block, middle - SIMD2(block.size.width, block.size.total) / 2)
    }

    /// A weight or bias, and below it its gradient once that is known; after the update what it has become. Or a function's name.
    private func content(of edge: GraphEdge) -> Block? {
        let size = GraphLabels.size
        guard let parameter = edge.parameter, let learning = parameter.learning else {
            return stage.words.functions[edge].map { pen.block($0, size * 1.15, pen.theme.muted) }
        }
        let isUpdated = moment.known(learning.updated) >= 1
        // What was there makes room for what comes.
        let staying = isUpdated ? 1 : Float(max(0, 1 - 2 * moment.known(learning.updated)))
        let value =
            isUpdated
            ? pen.marked(learning.updated, size, pen.theme.error) : pen.marked(parameter, size, pen.theme.text)
        let symbol = pen.block(stage.words.symbols[parameter] ?? GlyphBox(), size * 1.15, pen.theme.muted)
        let row = Block.row(spacing: size * 0.3, [symbol, .faded(staying, value)])
        // Only wide frames have room for both.
        guard stage.frame.form == .wide, moment.known(learning.gradient) >= 1, !isUpdated else { return row }
        return .column(
            spacing: 0, .trailing, [row, .faded(staying, pen.marked(learning.gradient, size, pen.theme.error))])
    }

    // MARK: Planning

    /// What labels have to do with from this camera.
    func view() -> GraphLabelPlan.View {
        var view = GraphLabelPlan.View(ends: [:], obstacles: [])
        for node in GraphNode.allCases {
            if let seen = seen(node) {
                view.obstacles.append(Rectangle(middle: seen.middle, size: SIMD2(repeating: 2 * seen.radius)))
            }
            guard !node.isBias else { continue }
            view.obstacles += blocks(of: node).map {
                Rectangle(corner: $0.1, size: SIMD2($0.0.size.width, $0.0.size.total))
            }
        }
        for edge in GraphEdge.allCases { view.ends[edge] = ends(of: edge) }
        return view
    }

    /// How large an edge's label is; nil if it has none.
    func size(of edge: GraphEdge) -> SIMD2<Float>? {
        content(of: edge).map { SIMD2($0.size.width, $0.size.total) + 2 * GraphLabels.padding }
    }

    private func ends(of edge: GraphEdge) -> (start: SIMD2<Float>, end: SIMD2<Float>)? {
        guard let start = camera.frameHeights(of: stage.layout.position(edge.start), aspect: stage.frame.aspect),
            let end = camera.frameHeights(of: stage.layout.position(edge.end), aspect: stage.frame.aspect)
        else { return nil }
        return (start, end)
    }
}
