import FilmKit
import SceneGraph

/// The panel with live numbers: inputs and targets, weights and biases, predictions, loss and errors.
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
    private var isWide: Bool { frame.form == .wide }

    /// The panel's top edge, in frame heights from the top.
    var top: Float { isWide ? frame.panelTop : 1 - frame.margin * 0.9 - block.size.total }

    /// The free width beside the contents; negative if they are too wide.
    var spare: Float { width - content.size.width }

    func add(to placement: inout BlockPlacement) {
        let block = block
        let left = isWide ? frame.aspect - frame.margin - block.size.width : frame.margin
        placement.add(block, corner: SIMD2(left, top))
    }

    private var content: Block {
        let size = NumberPanel.size
        switch frame.form {
        case .wide: return .column(spacing: size * 0.9, .leading, inputs + weights + [live])
        case .square: return .row(spacing: size * 1.5 * columns.spread, inputs + weights + [live])
        // A narrow panel has no room for headings; the symbols identify the numbers.
        case .upright:
            let rows = self.rows.givenRows.map(cells) + weightCells
            let live = self.rows.resultRows.map { $0.map(result) }
            guard columns.spread < 1 || live.count > 1 else { return grid(rows + live) }
            // An error's wide symbol would push the columns apart, so the results have a grid of their own.
            return .column(spacing: size * 0.18, .leading, [grid(rows), grid(live)])
        }
    }

    /// The panel's width at the side of a wide frame, for contents of a width in ems.
    static func width(_ content: Float) -> Float { content * size + 2 * sidePadding }

    private static let sidePadding: Float = 0.016
    private var padding: SIMD2<Float> { SIMD2(frame.form == .upright ? 0.012 : NumberPanel.sidePadding, 0.014) }
    private var width: Float { (isWide ? frame.sidebar : frame.width) - 2 * padding.x }

    private var block: Block {
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.012, fill: pen.theme.panel.linear,
            fillOpacity: pen.theme.panelOpacity, border: pen.theme.border.linear, borderWidth: 0.0015)
        let alignment = words.isRightToLeft && frame.form != .upright ? Block.Alignment.trailing : .leading
        return .panel(panel, padding: padding, .width(width, alignment, content))
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
        let (within, between, below): (Float, Float, Float) =
            frame.form == .upright
            ? (0.2, 0.55, 0.18) : (PanelColumns.within, PanelColumns.between, NumberPanel.lineSpacing)
        let gap = Block.space(BlockSize(width: size * between * columns.spread, height: 0, depth: 0))
        return .grid(
            columns: [.leading, .trailing, .leading, .leading, .trailing, .leading, .leading, .trailing],
            spacing: SIMD2(size * within * columns.spread, size * below),
            rows: rows.map { Array($0.joined(separator: [gap])) })
    }

    /// A symbol and its number, in columns wide enough for every value.
    private func cell(_ quantity: Quantity, _ color: ThemeColor) -> [Block] {
        let size = NumberPanel.size
        // Numbers that the update changes are visible throughout the update step.
        let known = quantity.isGiven || moment.step.direction == .update ? 1 : moment.counted(quantity)
        let symbol = pen.block(
            words.flatSymbols[quantity] ?? GlyphBox(), size * (frame.form == .upright ? 1 : 1.1),
            lit(pen.theme.text, quantity))
        return [
            // Groups stacked above one another share their columns.
            isWide ? .width(max(symbol.size.width, size * PanelColumns.symbol), .leading, symbol) : symbol,
            .width(
                columns.width(of: quantity) * size, .trailing,
                .faded(Float(min(1, known * 3)), pen.number(quantity, size, lit(color, quantity), share: known))),
        ]
    }

    /// A row's colour: what the step is about stands out.
    private func lit(_ color: ThemeColor, _ quantity: Quantity) -> LinearColor {
        pen.theme.muted.linear.mixed(with: color.linear, relevance(quantity))
    }

    private func cells(_ quantities: [Quantity]) -> [[Block]] { quantities.map { cell($0, pen.theme.text) } }

    private var inputs: [Block] {
        guard !rows.given.isEmpty else { return [] }
        return [group(.inputs, isWide ? rows.givenPairs.map(cells) : rows.given.map { cells([$0]) })]
    }

    private var weights: [Block] {
        let cells = weightCells
        return cells.isEmpty ? [] : [group(moment.update > 0 ? .updated : .weights, cells)]
    }

    private var weightCells: [[[Block]]] {
        let unit = moment.step.finds.lazy.compactMap(\.unit).first
        return rows.parameters(isWide: isWide, of: unit).map { row in
            row.map { parameter in
                moment.update > 0
                    ? cell(.updated(parameter), pen.theme.result) : cell(parameter, pen.theme.text)
            }
        }
    }

    private func result(_ quantity: Quantity) -> [Block] {
        cell(
            // A new name only once the forward pass has come to it.
            moment.renewal(of: quantity) > 0 ? .updated(quantity) : quantity,
            quantity.isOfTheWayBack ? pen.theme.error : pen.theme.result)
    }

    private var live: Block {
        let (forward, errors) = rows.results
        guard isWide else { return group(.results, (forward + errors).map { [result($0)] }) }
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
