import FilmKit
import SceneGraph

/// The widths of the panel's number columns, chosen once for the whole film, so that every number fits and none moves
/// another.
struct PanelColumns: Sendable {
    private let widths: [Quantity: Float]
    private let pairs: [Float]

    /// Widths in ems: a symbol, the space between it and its number, and the space between two pairs.
    static let (symbol, within, between): (Float, Float, Float) = (1.95, 0.3, 0.5)

    init(_ values: QuantityValues, _ rows: PanelRows, _ numbers: NumberSetter) {
        let usual = numbers.box(PrintedNumber(-1, .fixed(decimals: 4))).width
        var widths: [Quantity: Float] = [:]
        var pairs: [Float] = []
        for column in rows.columns {
            // Leaves room for a number's values both before and after the update.
            let shown = column.flatMap { quantity in [quantity] + (rows.updated(quantity).map { [$0] } ?? []) }
            let width = shown.reduce(usual) { max($0, numbers.box(values.printed($1)).width) }
            for quantity in shown { widths[quantity] = width }
            pairs.append(width)
        }
        self.widths = widths
        self.pairs = pairs
    }

    /// The width of a number's column, in ems.
    func width(of quantity: Quantity) -> Float { widths[quantity] ?? 0 }

    /// The width of two columns side by side, in ems.
    var pair: Float {
        2 * PanelColumns.symbol + 4 * PanelColumns.within + PanelColumns.between + pairs.prefix(2).reduce(0, +)
    }
}
