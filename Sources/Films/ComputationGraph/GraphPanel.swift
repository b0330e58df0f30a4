import SceneGraph

/// The panel with the live numbers: inputs, weights, and what is known of prediction, loss and error.
struct GraphPanel {
    let overlay: GraphOverlay

    private var size: Float { GraphFrame.smallest }

    func add(to placement: inout BlockPlacement) {
        let theme = overlay.theme
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: 0.012, fill: theme.panel.linear, fillOpacity: theme.panelOpacity,
            border: theme.border.linear, borderWidth: 0.0015)
        let groups = [inputs, weights, live]
        let content: Block = overlay.frame.form == .wide
            ? .column(spacing: size * 0.9, .leading, groups)
            : .row(spacing: size * 1.4, groups)
        let frame = overlay.frame
        let padding = SIMD2<Float>(0.018, 0.016)
        let isWide = frame.form == .wide
        let width = isWide ? content.size.width : frame.width - 2 * padding.x
        let left = isWide ? frame.aspect - frame.margin - width - 2 * padding.x : frame.margin
        placement.add(
            .panel(panel, padding: padding, .width(width, .leading, content)), corner: SIMD2(left, frame.panelTop))
    }

    private func heading(_ name: String) -> Block {
        overlay.words.headings[name].map { overlay.block($0, size, overlay.theme.muted) }
            ?? .space(BlockSize(width: 0, height: 0, depth: 0))
    }

    private func cell(_ quantity: GraphQuantity, _ symbol: GlyphBox?, _ color: ThemeColor) -> [Block] {
        let known = overlay.moment.known(quantity)
        let value = overlay.number(quantity, size, color, share: quantity.isGiven ? 1 : known)
        return [
            symbol.map { overlay.block($0, size * 1.1, overlay.theme.muted) }
                ?? .space(BlockSize(width: 0, height: 0, depth: 0)),
            .faded(Float(quantity.isGiven ? 1 : min(1, known * 3)), value),
        ]
    }

    private var inputs: Block {
        let cells = [GraphQuantity.x1, .x2, .y].map { cell($0, overlay.words.symbols[$0], overlay.theme.text) }
        return .column(
            spacing: size * 0.35, .leading,
            [heading("Inputs"), grid(overlay.frame.form == .wide ? [cells.flatMap { $0 }] : cells)])
    }

    private var weights: Block {
        let isUpdate = overlay.moment.step == .update
        let rows = stride(from: 0, to: GraphQuantity.parameters.count, by: 3).map { row in
            GraphQuantity.parameters[row..<(row + 3)].flatMap { parameter -> [Block] in
                let updated = parameter.learning?.updated ?? parameter
                let shown = isUpdate && overlay.moment.known(updated) > 0
                return cell(
                    shown ? updated : parameter, overlay.words.symbols[parameter],
                    shown ? overlay.theme.error : overlay.theme.text)
            }
        }
        return .column(spacing: size * 0.35, .leading, [heading(isUpdate ? "Updated" : "Weights"), grid(rows)])
    }

    private var live: Block {
        let cells = [
            cell(.prediction, overlay.words.flatSymbols[.prediction], overlay.theme.result),
            cell(.loss, overlay.words.flatSymbols[.loss], overlay.theme.result),
            cell(.dz3, overlay.words.flatSymbols[.dz3], overlay.theme.error),
        ]
        return .column(spacing: size * 0.35, .leading, [heading("Live"), grid(cells)])
    }

    private func grid(_ rows: [[Block]]) -> Block {
        .grid(
            columns: [.leading, .trailing, .leading, .trailing, .leading, .trailing],
            spacing: SIMD2(size * 0.45, size * 0.35), rows: rows)
    }
}
