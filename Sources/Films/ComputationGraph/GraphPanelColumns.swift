import FilmKit
import SceneGraph

/// How wide the panel's columns of numbers are, chosen once for the whole film: every number fits, and none moves another.
struct GraphPanelColumns: Sendable {
    /// How far apart symbols and numbers are: 1 as usual, less where numbers are long.
    let spread: Float
    private let widths: [GraphQuantity: Float]

    /// In ems: the room of a symbol in a wide frame, between it and its number, between two pairs.
    static let (symbol, within, between): (Float, Float, Float) = (1.7, 0.3, 0.5)

    /// - Parameter spread: At less than 1 a column is no wider than its numbers.
    init(_ values: GraphValues, _ numbers: NumberSetter, _ form: GraphFrame.Form, spread: Float = 1) {
        self.spread = spread
        let usual = spread < 1 ? 0 : numbers.box(PrintedNumber(-1, .fixed(decimals: 4))).width
        var widths: [GraphQuantity: Float] = [:]
        for column in GraphPanelColumns.columns(form) {
            // While the update runs, what was there before makes room for what will be.
            let shown = column.flatMap { [$0, $0.updated ?? $0] }
            let width = shown.reduce(usual) { max($0, numbers.box(values.printed($1)).width) }
            for quantity in shown { widths[quantity] = width }
        }
        self.widths = widths
    }

    /// A number's room, in ems.
    func width(of quantity: GraphQuantity) -> Float { widths[quantity] ?? 0 }

    /// How wide two columns are beside one another, as in a wide frame; in ems.
    var pair: Float {
        2 * GraphPanelColumns.symbol + 4 * GraphPanelColumns.within + GraphPanelColumns.between + width(of: .w11)
            + width(of: .w12)
    }

    /// The numbers that stand above one another. The error's wide symbol leaves it no place among others in a wide frame.
    private static func columns(_ form: GraphFrame.Form) -> [[GraphQuantity]] {
        switch form {
        case .wide:
            [[.x1, .y, .w11, .w21, .w31, .b1, .b3, .prediction], [.x2, .w12, .w22, .w32, .b2, .loss], [.dz3]]
        case .square:
            [
                [.x1, .x2, .y], [.w11, .w21, .w31], [.w12, .w22, .w32], [.b1, .b2, .b3], [.prediction, .loss, .dz3],
            ]
        case .upright:
            [[.x1, .w11, .w21, .w31, .prediction], [.x2, .w12, .w22, .w32, .loss], [.y, .b1, .b2, .b3], [.dz3]]
        }
    }
}
