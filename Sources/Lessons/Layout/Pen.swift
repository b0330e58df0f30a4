import FilmKit
import SceneGraph

/// Makes blocks of a lesson's text and numbers in the theme's colours.
struct Pen {
    let theme: Theme.Words
    /// The numbers on screen.
    let values: ShownValues
    /// The numbers after the update.
    let settled: QuantityValues
    let numbers: NumberSetter
    let names: QuantityNames
    /// The colour of a step's results.
    let found: ThemeColor
    /// The colours of weights and biases by their sign: those of their edges, as text.
    let positive: LinearColor
    let negative: LinearColor

    /// The colour of a quantity as a term of an equation: that of its edge or of its number in the graph. All slopes have
    /// one colour. Nil for a number of the update, which has that of a result.
    func color(ofTerm quantity: Quantity) -> LinearColor? {
        switch quantity.previous ?? quantity {
        case .weight, .bias: values[quantity] < 0 ? negative : positive
        case .input, .preActivation, .activation, .prediction, .loss, .target: theme.result.linear
        case .gradient, .localGradient, .rawError, .backpropSum: theme.error.linear
        case .updated: nil
        }
    }

    /// A block of text; its role `result` has the colour of a step's results, `muted` that of what is not important.
    func block(_ box: GlyphBox, _ size: Float, _ color: ThemeColor, parts: [String: Float] = [:]) -> Block {
        block(box, size, color.linear, parts: parts)
    }

    /// A block of text in any colour.
    ///
    /// - Parameters:
    ///   - parts: The opacities of parts.
    ///   - colors: The colours of parts.
    func block(
        _ box: GlyphBox, _ size: Float, _ color: LinearColor, parts: [String: Float] = [:],
        colors: [String: LinearColor] = [:]
    ) -> Block {
        .lettering(
            Lettering(
                box, origin: .zero, size: size, color: color,
                roleColors: ["result": found.linear, "muted": theme.muted.linear],
                partColors: colors, partOpacities: parts))
    }

    /// A number in tabular digits.
    func number(_ quantity: Quantity, _ size: Float, _ color: ThemeColor) -> Block {
        number(quantity, size, color.linear)
    }

    /// A number in tabular digits, in any colour.
    func number(_ quantity: Quantity, _ size: Float, _ color: LinearColor) -> Block {
        block(box(of: quantity), size, color)
    }

    /// A number in a marked place, which can be looked up by the number's name.
    func marked(_ quantity: Quantity, _ size: Float, _ color: ThemeColor) -> Block {
        .marked(mark(quantity), number(quantity, size, color))
    }

    /// The name of a number's marked place.
    func mark(_ quantity: Quantity) -> String { names.name(of: quantity) }

    /// A number's glyphs.
    func box(of quantity: Quantity) -> GlyphBox {
        numbers.box(printed(values[quantity], format(of: quantity)))
    }

    /// The number format. While a nudge changes a number, it has as many decimals as its present value needs.
    private func format(of quantity: Quantity) -> NumberFormat {
        guard values.isNudged(quantity) else { return settled.format(of: quantity) }
        let value = values[quantity]
        return quantity.isGiven && values.isWhollyNudged ? .given(value) : .computed(value)
    }

    /// A number in a format; in between, it can be larger than both of its end values.
    private func printed(_ value: Double, _ format: NumberFormat) -> PrintedNumber {
        let number = PrintedNumber(value, format)
        return number.digits.count <= Self.longest ? number : PrintedNumber(value, .computed(value))
    }

    /// The most characters, with sign, that a format prints for numbers no larger than the one that it was made for.
    private static let longest = 7
}
