import FilmKit
import SceneGraph
import Typesetting

/// Numbers in rows of a symbol and a value. If there are too many, the rows with the largest absolute values are shown.
struct TableFigure: Figure {
    static let name = "table"

    private let rows: [(quantity: Quantity, symbol: GlyphBox)]

    /// A row's height, in ems.
    private static let line: Float = 1.5

    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError) {
        var rows: [(Quantity, GlyphBox)] = []
        for quantity in quantities {
            rows.append((quantity, try maker.set(maker.symbols.symbol(quantity, isFlat: true))))
        }
        self.rows = rows
    }

    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block {
        let (moment, pen) = (drawing.moment, drawing.pen)
        let em = FrameLayout.smallest
        let widest = rows.map { ($0.symbol.width + 0.8 + pen.box(of: $0.quantity).width + 1.2) * em }.max() ?? em
        // A number that is wider than the figure is not cut.
        guard widest - 1.2 * em <= size.x else { return .space(BlockSize(width: 0, height: 0, depth: 0)) }
        let columns = max(1, Int(size.x / widest))
        let lines = max(1, Int(size.y / (Self.line * em)))
        let order = rows.indices.sorted {
            (abs(pen.values[rows[$0].quantity]), $1) > (abs(pen.values[rows[$1].quantity]), $0)
        }
        let chosen = Set(order.prefix(columns * lines))
        let cells = rows.indices.filter(chosen.contains).map { index -> [Block] in
            let row = rows[index]
            let known = row.quantity.isGiven ? 1 : moment.known(row.quantity)
            return [
                pen.block(row.symbol, em, pen.theme.muted),
                .faded(Float(known), pen.number(row.quantity, em, pen.theme.text)),
                .space(BlockSize(width: 0.4 * em, height: 0, depth: 0)),
            ]
        }
        let grid = stride(from: 0, to: cells.count, by: columns).map {
            Array(cells[$0..<min($0 + columns, cells.count)].joined())
        }
        let alignments = (0..<columns).flatMap { _ in [Block.Alignment.leading, .trailing, .leading] }
        return .grid(columns: alignments, spacing: SIMD2(0.4 * em, 0.3 * em), rows: grid)
    }
}
