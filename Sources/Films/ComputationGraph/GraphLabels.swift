import SceneGraph

/// What is written at the graph's places and edges.
struct GraphLabels {
    let overlay: GraphOverlay

    private var size: Float { GraphFrame.smallest }

    func add(to placement: inout BlockPlacement) {
        for edge in GraphEdge.allCases { addEdge(edge, to: &placement) }
        for node in GraphNode.allCases where !node.isBias { addNode(node, to: &placement) }
    }

    /// Where a number lands, as the start of its baseline, and its size.
    func landing(of quantity: GraphQuantity) -> (place: SIMD2<Float>, size: Float)? {
        let width = overlay.words.numbers.box(NumberText.computed(overlay.values[quantity])).width * size
        for node in GraphNode.allCases where node.quantity == quantity || node.gradient == quantity {
            guard let spot = spot(of: node) else { continue }
            let line: Float = node.quantity == quantity ? 0 : 1
            return (SIMD2(spot.middle.x - width / 2, spot.below + size * (1 + 1.25 * line)), size)
        }
        for edge in GraphEdge.allCases {
            guard let learning = edge.parameter?.learning, learning.gradient == quantity || learning.updated == quantity,
                let label = label(of: edge)
            else { continue }
            let line: Float = learning.gradient == quantity ? 1.15 : 0
            let right = label.corner.x + label.block.size.width - GraphLabels.padding.x
            let baseline = label.corner.y + label.block.size.height
            return (SIMD2(right - width, baseline + size * line), size)
        }
        return nil
    }

    /// Where a place is seen: its middle, and the heights just above and below it.
    private func spot(of node: GraphNode) -> (middle: SIMD2<Float>, above: Float, below: Float)? {
        let center = overlay.layout.position(node)
        let aspect = overlay.frame.aspect
        guard let middle = overlay.camera.frameHeights(of: center, aspect: aspect),
            let edge = overlay.camera.frameHeights(of: center + [0, overlay.layout.radius(node), 0], aspect: aspect)
        else { return nil }
        let radius = abs(edge.y - middle.y)
        return (middle, middle.y - radius - 0.008, middle.y + radius + 0.010)
    }

    private func addNode(_ node: GraphNode, to placement: inout BlockPlacement) {
        guard let spot = spot(of: node), let symbol = overlay.words.symbols[node.quantity] else { return }
        let name = overlay.block(symbol, size * 1.35, overlay.theme.text)
        placement.add(name, corner: SIMD2(spot.middle.x - name.size.width / 2, spot.above - name.size.total))
        let known = Float(overlay.moment.known(node.quantity))
        if known >= 1 || node.quantity.isGiven {
            let value = overlay.number(node.quantity, size, overlay.theme.result)
            placement.add(
                .faded(known, value), baseline: SIMD2(spot.middle.x - value.size.width / 2, spot.below + size))
        }
        if let gradient = node.gradient, overlay.moment.known(gradient) >= 1 {
            let value = overlay.number(gradient, size, overlay.theme.error)
            placement.add(value, baseline: SIMD2(spot.middle.x - value.size.width / 2, spot.below + size * 2.25))
        }
    }

    private static let padding = SIMD2<Float>(0.006, 0.003)

    private func addEdge(_ edge: GraphEdge, to placement: inout BlockPlacement) {
        guard let label = label(of: edge) else { return }
        placement.add(label.block, corner: label.corner)
    }

    /// What is written at an edge, and where.
    private func label(of edge: GraphEdge) -> (block: Block, corner: SIMD2<Float>)? {
        let start = overlay.layout.position(edge.start)
        let end = overlay.layout.position(edge.end)
        let place = start + (end - start) * GraphLabels.share(of: edge)
        guard let middle = overlay.camera.frameHeights(of: place, aspect: overlay.frame.aspect) else { return nil }
        let content: Block
        if let parameter = edge.parameter {
            content = numbers(of: parameter)
        } else if let function = overlay.words.functions[edge] {
            content = overlay.block(function, size * 1.15, overlay.theme.muted)
        } else {
            return nil
        }
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.006, fill: overlay.theme.panel.linear,
            fillOpacity: overlay.theme.panelOpacity)
        let block = Block.panel(panel, padding: GraphLabels.padding, content)
        let half = SIMD2(block.size.width, block.size.total) / 2
        // A bias' label stands beside its place, away from its unit.
        let away: SIMD2<Float> =
            switch edge {
            case .b1, .b3: SIMD2(0, -half.y - 0.022)
            case .b2: SIMD2(0, half.y + 0.022)
            default: .zero
            }
        return (block, middle - half + away)
    }

    /// A weight or bias, and below it its gradient once that is known; after the update what it has become.
    private func numbers(of parameter: GraphQuantity) -> Block {
        let moment = overlay.moment
        let learning = parameter.learning ?? (parameter, parameter)
        let isUpdated = moment.known(learning.updated) >= 1
        let symbol = overlay.words.symbols[parameter] ?? GlyphBox()
        let value =
            isUpdated
            ? overlay.number(learning.updated, size, overlay.theme.error)
            : overlay.number(parameter, size, overlay.theme.text)
        let row = Block.row(spacing: size * 0.3, [overlay.block(symbol, size * 1.15, overlay.theme.muted), value])
        guard moment.known(learning.gradient) >= 1, !isUpdated else { return row }
        return .column(spacing: 0, .trailing, [row, overlay.number(learning.gradient, size, overlay.theme.error)])
    }

    /// Where along an edge its label stands, so that crossing edges keep apart.
    private static func share(of edge: GraphEdge) -> Float {
        switch edge {
        case .w12, .w21: 0.34
        case .w11, .w22: 0.5
        case .b1, .b2, .b3: 0.0
        default: 0.5
        }
    }
}
