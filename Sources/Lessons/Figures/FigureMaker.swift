import FilmKit
import SceneGraph
import Typesetting

/// The context for making a figure: the values of the step's passes, and setters for labels.
struct FigureMaker {
    let values: QuantityValues
    let symbols: QuantitySymbols
    let numbers: NumberSetter
    let formula: FormulaSetter
    /// The axis label above bars that are gradients.
    let gradient: GlyphBox
    /// The largest number of tick labels along a vertical axis; small figures have room for fewer, the smallest for
    /// none.
    let tickLimit: Int
    /// The change that the step shows; nil for none.
    let nudge: Nudge?

    var shape: NetworkShape { values.shape }

    /// The same context for a step that nudges a number.
    func nudging(_ nudge: Nudge?) -> FigureMaker {
        FigureMaker(
            values: values, symbols: symbols, numbers: numbers, formula: formula, gradient: gradient,
            tickLimit: tickLimit, nudge: nudge)
    }

    /// An axis labelled with a quantity's symbol.
    func axis(
        _ range: ClosedRange<Double>, _ quantity: Quantity, limit: Int
    ) throws(TypesettingError) -> ChartAxis {
        ChartAxis(range, name: try symbol(quantity), numbers: numbers, limit: limit)
    }

    /// A quantity's symbol.
    func symbol(_ quantity: Quantity) throws(TypesettingError) -> GlyphBox { try set(symbols.symbol(quantity)) }

    /// A formula in inline style.
    func set(_ formula: String) throws(TypesettingError) -> GlyphBox {
        try self.formula.set(formula, display: false)
    }
}
