import SceneGraph

/// The panel with the live numbers: inputs, weights, and what is known of prediction, loss and error.
struct GraphPanel {
    let frame: GraphFrame
    let words: GraphWords
    let pen: GraphPen
    let moment: GraphMoment

    private static let size = GraphFrame.smallest
    private var isWide: Bool { frame.form == .wide }

    func add(to placement: inout BlockPlacement) {
        let size = GraphPanel.size
        let content: Block =
            switch frame.form {
            case .wide: .column(spacing: size * 0.9, .leading, [inputs, weights, live])
            case .square: .row(spacing: size * 1.5, [inputs, weights, live])
            case .upright: .row(spacing: size * 1.2, [inputs, live])
            }
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.012, fill: pen.theme.panel.linear,
            fillOpacity: pen.theme.panelOpacity, border: pen.theme.border.linear, borderWidth: 0.0015)
        let padding = SIMD2<Float>(0.016, 0.014)
        let width = isWide ? content.size.width : frame.width - 2 * padding.x
        let block = Block.panel(panel, padding: padding, .width(width, .leading, content))
        let left = isWide ? frame.aspect - frame.margin - block.size.width : frame.margin
        let top = isWide ? 0.105 : 1 - frame.margin * 0.9 - block.size.total
        placement.add(block, corner: SIMD2(left, top))
    }

    private func group(_ heading: String, _ rows: [[Block]]) -> Block {
        let size = GraphPanel.size
        // A narrow panel has no room for headings, and its symbols say as much.
        let title =
            frame.form == .upright ? nil : words.headings[heading].map { pen.block($0, size, pen.theme.muted) }
        let grid = Block.grid(
            columns: [.leading, .trailing, .leading, .trailing, .leading, .trailing],
            spacing: SIMD2(size * 0.4, size * 0.3), rows: rows)
        return .column(spacing: size * 0.35, .leading, [title, grid].compactMap { $0 })
    }

    /// A number's symbol and the number, in a room that fits any.
    private func cell(_ quantity: GraphQuantity, as name: GraphQuantity? = nil, _ color: ThemeColor) -> [Block] {
        let size = GraphPanel.size
        let known = quantity.isGiven ? 1 : moment.known(quantity)
        let room = words.numbers.box("-0.0000").width * size
        return [
            pen.block(words.flatSymbols[name ?? quantity] ?? GlyphBox(), size * 1.1, pen.theme.muted),
            .width(
                room, .trailing,
                .faded(Float(min(1, known * 3)), pen.number(quantity, size, color, share: known))),
        ]
    }

    private var inputs: Block {
        let cells = [GraphQuantity.x1, .x2, .y].map { cell($0, pen.theme.text) }
        return group("Inputs", isWide ? [cells[0] + cells[1], cells[2]] : cells)
    }

    private var weights: Block {
        let pairs: [[GraphQuantity]] =
            isWide
            ? [[.w11, .w12], [.w21, .w22], [.w31, .w32], [.b1, .b2], [.b3]]
            : [[.w11, .w12, .b1], [.w21, .w22, .b2], [.w31, .w32, .b3]]
        // Where the edges have no room for their gradients, they stand here.
        let showsGradients = !isWide && moment.step.number >= GraphStep.outputWeights.number && moment.step != .update
        let rows = pairs.map { pair in
            pair.flatMap { parameter -> [Block] in
                guard let learning = parameter.learning else { return [] }
                if showsGradients { return cell(learning.gradient, as: parameter, pen.theme.error) }
                return moment.known(learning.updated) >= 1
                    ? cell(learning.updated, as: parameter, pen.theme.error) : cell(parameter, pen.theme.text)
            }
        }
        return group(showsGradients ? "Gradients" : moment.known(.newW31) >= 1 ? "Updated" : "Weights", rows)
    }

    private var live: Block {
        let cells = [
            cell(.prediction, pen.theme.result), cell(.loss, pen.theme.result), cell(.dz3, pen.theme.error),
        ]
        return group("Live", cells)
    }
}
