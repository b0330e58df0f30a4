import FilmKit
import SceneGraph

/// The panel with live numbers beside the graph of a wide frame: inputs and targets, weights and biases, predictions, loss and errors.
struct NumberPanel {
    let frame: FrameLayout
    let words: LessonTexts
    let rows: PanelRows
    let columns: PanelColumns
    let pen: Pen
    let moment: Moment
    /// How far a step is about a quantity, 0...1.
    let relevance: @Sendable (Quantity) -> Float

    private static let size = FrameLayout.smallest
    /// The space between two lines, in ems.
    private static let lineSpacing: Float = 0.3
    func add(to placement: inout BlockPlacement) {
        let block = block
        placement.add(block, corner: SIMD2(frame.aspect - frame.margin - block.size.width, frame.panelTop))
    }

    private var content: Block {
        .column(spacing: NumberPanel.size * 0.9, .leading, inputs + weights + [live])
    }

    /// The panel's width at the side of a wide frame, for contents of a width in ems.
    static func width(_ content: Float) -> Float { content * size + 2 * sidePadding }

    private static let sidePadding: Float = 0.016
    private static let padding = SIMD2<Float>(sidePadding, 0.014)

    private var block: Block {
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.012, fill: pen.theme.panel.linear,
            fillOpacity: pen.theme.panelOpacity, border: pen.theme.border.linear, borderWidth: 0.0015)
        let alignment = words.isRightToLeft ? Block.Alignment.trailing : .leading
        let width = frame.sidebar - 2 * Self.sidePadding
        return .panel(panel, padding: Self.padding, .width(width, alignment, content))
    }

    private func group(_ heading: WordKey, _ rows: [[[Block]]]) -> Block {
        let size = NumberPanel.size
        let title = words.headings[heading].map { pen.block($0, size, pen.theme.muted) }
        return .column(
            spacing: size * 0.35, words.isRightToLeft ? .trailing : .leading, [title, grid(rows)].compactMap { $0 })
    }

    /// Rows of symbols and numbers, with more space between pairs than within them.
    private func grid(_ rows: [[[Block]]]) -> Block {
        let size = NumberPanel.size
        let gap = Block.space(BlockSize(width: size * PanelColumns.between, height: 0, depth: 0))
        return .grid(
            columns: [.leading, .trailing, .leading, .leading, .trailing, .leading, .leading, .trailing],
            spacing: SIMD2(size * PanelColumns.within, size * NumberPanel.lineSpacing),
            rows: rows.map { Array($0.joined(separator: [gap])) })
    }

    /// A symbol and its number, in columns wide enough for every value.
    private func cell(_ quantity: Quantity, _ color: ThemeColor) -> [Block] {
        let size = NumberPanel.size
        // Numbers that the update changes are visible throughout the update step.
        let known = quantity.isGiven || moment.step.direction == .update ? 1 : moment.noted(quantity)
        let name = pen.block(
            words.flatSymbols[quantity] ?? GlyphBox(), size * 1.1, lit(pen.theme.text, quantity))
        // A row of the backward pass is not there before it.
        let symbol = quantity.isOfTheWayBack ? Block.faded(Float(known), name) : name
        return [
            // Groups stacked above one another share their columns.
            .width(max(symbol.size.width, size * PanelColumns.symbol), .leading, symbol),
            .width(
                columns.width(of: quantity) * size, .trailing,
                .faded(
                    Float(known * moment.replacing(quantity.previous ?? quantity)),
                    pen.number(quantity, size, lit(color, quantity)))),
        ]
    }

    /// A row's colour: what the step is about stands out.
    private func lit(_ color: ThemeColor, _ quantity: Quantity) -> LinearColor {
        pen.theme.muted.linear.mixed(with: color.linear, relevance(quantity))
    }

    private func cells(_ quantities: [Quantity]) -> [[Block]] { quantities.map { cell($0, pen.theme.text) } }

    private var inputs: [Block] {
        guard !rows.given.isEmpty else { return [] }
        return [group(.inputs, rows.givenPairs.map(cells))]
    }

    private var weights: [Block] {
        let cells = weightCells
        return cells.isEmpty ? [] : [group(moment.update > 0 ? .updated : .weights, cells)]
    }

    private var weightCells: [[[Block]]] {
        let unit = moment.step.finds.lazy.compactMap(\.unit).first
        return rows.parameters(of: unit).map { row in
            row.map { parameter in
                moment.isRenewed(parameter)
                    ? cell(.updated(parameter), pen.theme.result) : cell(parameter, pen.theme.text)
            }
        }
    }

    private func result(_ quantity: Quantity) -> [Block] {
        cell(
            // A new name only once the forward pass has come to it.
            moment.isRenewed(quantity) ? .updated(quantity) : quantity,
            quantity.isOfTheWayBack ? pen.theme.error : pen.theme.result)
    }

    private var live: Block {
        let (forward, errors) = rows.results
        // An error's symbol is wider than the others; its number is aligned with theirs at the right.
        let pairs = stride(from: 0, to: forward.count, by: 2).map { Array(forward[$0..<min($0 + 2, forward.count)]) }
        let above = group(.results, pairs.map { $0.map(result) })
        let below = errors.map { quantity in
            let error = result(quantity)
            return Block.row(
                spacing: 0, [error[0], .width(max(0, above.size.width - error[0].size.width), .trailing, error[1])])
        }
        return .column(spacing: NumberPanel.size * NumberPanel.lineSpacing, .leading, [above] + below)
    }
}
