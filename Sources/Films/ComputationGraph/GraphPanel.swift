import FilmKit
import SceneGraph

/// The panel with the live numbers: inputs, weights, and what is known of prediction, loss and error.
struct GraphPanel {
    let frame: GraphFrame
    let words: GraphWords
    let columns: GraphPanelColumns
    let pen: GraphPen
    let moment: GraphMoment

    private static let size = GraphFrame.smallest
    /// Between two lines, in ems.
    private static let lineSpacing: Float = 0.3
    private var isWide: Bool { frame.form == .wide }

    /// Where its top is.
    var top: Float { isWide ? frame.panelTop : 1 - frame.margin * 0.9 - block.size.total }

    /// How much room is left beside what it shows; negative where there is too little.
    var spare: Float { width - content.size.width }

    func add(to placement: inout BlockPlacement) {
        let block = block
        let left = isWide ? frame.aspect - frame.margin - block.size.width : frame.margin
        placement.add(block, corner: SIMD2(left, top))
    }

    private var content: Block {
        let size = GraphPanel.size
        switch frame.form {
        case .wide: return .column(spacing: size * 0.9, .leading, [inputs, weights, live])
        case .square: return .row(spacing: size * 1.5 * columns.spread, [inputs, weights, live])
        // A narrow panel has no room for headings, and its symbols say as much.
        case .upright:
            let rows = [inputCells] + weightCells
            guard columns.spread < 1 else { return grid(rows + [liveCells]) }
            // The error's symbol would part the columns.
            return .column(spacing: size * 0.18, .leading, [grid(rows), grid([liveCells])])
        }
    }

    /// How wide it is at the side of a wide frame, for so wide a content in ems.
    static func width(_ content: Float) -> Float { content * size + 2 * sidePadding }

    private static let sidePadding: Float = 0.016
    private var padding: SIMD2<Float> { SIMD2(frame.form == .upright ? 0.012 : GraphPanel.sidePadding, 0.014) }
    private var width: Float { (isWide ? frame.sidebar : frame.width) - 2 * padding.x }

    private var block: Block {
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.012, fill: pen.theme.panel.linear,
            fillOpacity: pen.theme.panelOpacity, border: pen.theme.border.linear, borderWidth: 0.0015)
        return .panel(panel, padding: padding, .width(width, .leading, content))
    }

    private func group(_ heading: String, _ rows: [[[Block]]]) -> Block {
        let size = GraphPanel.size
        let title = words.headings[heading].map { pen.block($0, size, pen.theme.muted) }
        return .column(spacing: size * 0.35, .leading, [title, grid(rows)].compactMap { $0 })
    }

    /// Rows of symbols and numbers, with more room between one number and the next symbol than within a pair.
    private func grid(_ rows: [[[Block]]]) -> Block {
        let size = GraphPanel.size
        let (within, between, below): (Float, Float, Float) =
            frame.form == .upright
            ? (0.2, 0.55, 0.18) : (GraphPanelColumns.within, GraphPanelColumns.between, GraphPanel.lineSpacing)
        let gap = Block.space(BlockSize(width: size * between * columns.spread, height: 0, depth: 0))
        return .grid(
            columns: [.leading, .trailing, .leading, .leading, .trailing, .leading, .leading, .trailing],
            spacing: SIMD2(size * within * columns.spread, size * below),
            rows: rows.map { Array($0.joined(separator: [gap])) })
    }

    /// A number's symbol and the number, in a room that fits any.
    private func cell(_ quantity: GraphQuantity, _ color: ThemeColor) -> [Block] {
        let size = GraphPanel.size
        // What the update changes is there already, and on its way.
        let known = quantity.isGiven || moment.step == .update ? 1 : moment.counted(quantity)
        let symbol = pen.block(
            words.flatSymbols[quantity] ?? GlyphBox(), size * (frame.form == .upright ? 1 : 1.1),
            pen.theme.muted)
        return [
            // Groups above one another have their numbers in common columns.
            isWide ? .width(max(symbol.size.width, size * GraphPanelColumns.symbol), .leading, symbol) : symbol,
            .width(
                columns.width(of: quantity) * size, .trailing,
                .faded(Float(min(1, known * 3)), pen.number(quantity, size, color, share: known))),
        ]
    }

    private var inputCells: [[Block]] { [GraphQuantity.x1, .x2, .y].map { cell($0, pen.theme.text) } }

    private var inputs: Block {
        let cells = inputCells
        return group("Inputs", isWide ? [[cells[0], cells[1]], [cells[2]]] : cells.map { [$0] })
    }

    private var weights: Block {
        group(moment.update > 0 ? "Updated" : "Weights", weightCells)
    }

    private var weightCells: [[[Block]]] {
        let pairs: [[GraphQuantity]] =
            isWide
            ? [[.w11, .w12], [.w21, .w22], [.w31, .w32], [.b1, .b2], [.b3]]
            : [[.w11, .w12, .b1], [.w21, .w22, .b2], [.w31, .w32, .b3]]
        return pairs.map { pair in
            pair.compactMap { parameter in
                parameter.learning.map { learning in
                    return moment.update > 0
                        ? cell(learning.updated, pen.theme.result) : cell(parameter, pen.theme.text)
                }
            }
        }
    }

    private var liveCells: [[Block]] {
        [(GraphQuantity.prediction, pen.theme.result), (.loss, pen.theme.result), (.dz3, pen.theme.error)].map {
            cell(moment.update > 0 ? $0.0.outcome ?? $0.0 : $0.0, $0.1)
        }
    }

    private var live: Block {
        let cells = liveCells
        guard isWide, let error = cells.last else { return group("Results", cells.map { [$0] }) }
        // The error's symbol is wider than the others; its number ends where theirs do.
        let above = group("Results", [Array(cells.dropLast())])
        let room = Block.width(above.size.width - error[0].size.width, .trailing, error[1])
        return .column(
            spacing: GraphPanel.size * GraphPanel.lineSpacing, .leading, [above, .row(spacing: 0, [error[0], room])])
    }
}
