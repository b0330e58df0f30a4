import FilmKit
import SceneGraph

/// How wide the panel's columns of numbers are, chosen once for the whole film: every number fits, and none moves another.
struct PanelColumns: Sendable {
    /// How far apart symbols and numbers are: 1 as usual, less where numbers are long.
    let spread: Float
    private let widths: [Quantity: Float]
    private let pairs: [Float]

    /// In ems: the room of a symbol in a wide frame, between it and its number, between two pairs.
    static let (symbol, within, between): (Float, Float, Float) = (1.7, 0.3, 0.5)

    /// - Parameter spread: At less than 1 a column is no wider than its numbers.
    init(
        _ values: QuantityValues, _ rows: PanelRows, _ numbers: NumberSetter, _ form: FrameLayout.Form,
        spread: Float = 1
    ) {
        self.spread = spread
        let usual = spread < 1 ? 0 : numbers.box(PrintedNumber(-1, .fixed(decimals: 4))).width
        var widths: [Quantity: Float] = [:]
        var pairs: [Float] = []
        for column in rows.columns(form) {
            // While the update runs, what was there before makes room for what will be.
            let shown = column.flatMap { quantity in [quantity] + (rows.updated(quantity).map { [$0] } ?? []) }
            let width = shown.reduce(usual) { max($0, numbers.box(values.printed($1)).width) }
            for quantity in shown { widths[quantity] = width }
            pairs.append(width)
        }
        self.widths = widths
        self.pairs = pairs
    }

    /// A number's room, in ems.
    func width(of quantity: Quantity) -> Float { widths[quantity] ?? 0 }

    /// How wide two columns are beside one another, as in a wide frame; in ems.
    var pair: Float {
        2 * PanelColumns.symbol + 4 * PanelColumns.within + PanelColumns.between + pairs.prefix(2).reduce(0, +)
    }
}
