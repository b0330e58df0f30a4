import FilmKit
import SceneGraph

/// Writes a lesson's texts and numbers in the theme's colours.
struct Pen {
    let theme: Theme.Words
    /// The numbers as far as the update has changed them.
    let values: QuantityValues
    /// The numbers when it has.
    let settled: QuantityValues
    let numbers: NumberSetter
    let names: QuantityNames
    /// The colour of what a step finds.
    let found: ThemeColor

    /// Text; its role `result` has the colour of what a step finds.
    func block(_ box: GlyphBox, _ size: Float, _ color: ThemeColor, parts: [String: Float] = [:]) -> Block {
        .lettering(
            Lettering(
                box, origin: .zero, size: size, color: color.linear, roleColors: ["result": found.linear],
                partOpacities: parts))
    }

    /// A number in digits of one width.
    ///
    /// - Parameter share: What it is multiplied by, while it counts up.
    func number(_ quantity: Quantity, _ size: Float, _ color: ThemeColor, share: Double = 1) -> Block {
        block(box(of: quantity, share: share), size, color)
    }

    /// The same, in a place that can be asked for by the number's name.
    func marked(_ quantity: Quantity, _ size: Float, _ color: ThemeColor) -> Block {
        .marked(mark(quantity), number(quantity, size, color))
    }

    /// What the place of a number is called.
    func mark(_ quantity: Quantity) -> String { names.name(of: quantity) }

    /// A number's glyphs.
    func box(of quantity: Quantity, share: Double = 1) -> GlyphBox {
        numbers.box(printed(values[quantity] * share, format(of: quantity)))
    }

    /// While a number counts its digits end where those of the larger one of both ends do.
    private func format(of quantity: Quantity) -> NumberFormat {
        let end = settled[quantity]
        guard let previous = quantity.previous, values[quantity] != end, abs(values[previous]) > abs(end) else {
            return settled.format(of: quantity)
        }
        return .computed(values[previous])
    }

    /// On its way a number can be larger than at either end.
    private func printed(_ value: Double, _ format: NumberFormat) -> PrintedNumber {
        let number = PrintedNumber(value, format)
        return number.digits.count <= Self.longest ? number : PrintedNumber(value, .computed(value))
    }

    /// The longest digits that a format leaves of numbers that are not larger than the one that it is for, with a sign.
    private static let longest = 7
}
