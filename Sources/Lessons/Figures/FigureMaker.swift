import FilmKit
import SceneGraph
import Typesetting

/// What figures are made from: the same passes as the numbers, and what sets their words.
struct FigureMaker {
    let values: QuantityValues
    let symbols: QuantitySymbols
    let numbers: NumberSetter
    let formula: FormulaSetter
    /// What stands over bars that are gradients.
    let gradient: GlyphBox
    /// How many numbers stand along an upright axis at most; low figures have room for fewer, the smallest for none.
    let tickLimit: Int

    var shape: NetworkShape { values.shape }

    /// An axis that is called by a number's symbol.
    func axis(
        _ range: ClosedRange<Double>, _ quantity: Quantity, limit: Int
    ) throws(TypesettingError) -> ChartAxis {
        ChartAxis(range, name: try symbol(quantity), numbers: numbers, limit: limit)
    }

    /// A number's symbol.
    func symbol(_ quantity: Quantity) throws(TypesettingError) -> GlyphBox { try set(symbols.symbol(quantity)) }

    /// A formula in one line.
    func set(_ formula: String) throws(TypesettingError) -> GlyphBox {
        try self.formula.set(formula, display: false)
    }
}
