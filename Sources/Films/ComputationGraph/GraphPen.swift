import SceneGraph

/// Writes the graph's texts and numbers in the theme's colours.
struct GraphPen {
    let theme: Theme.Words
    let values: GraphValues
    let numbers: NumberSetter
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
    func number(_ quantity: GraphQuantity, _ size: Float, _ color: ThemeColor, share: Double = 1) -> Block {
        block(box(of: quantity, share: share), size, color)
    }

    /// The same, in a place that can be asked for by the number's name.
    func marked(_ quantity: GraphQuantity, _ size: Float, _ color: ThemeColor) -> Block {
        .marked(quantity.rawValue, number(quantity, size, color))
    }

    /// A number's glyphs.
    func box(of quantity: GraphQuantity, share: Double = 1) -> GlyphBox {
        let value = values[quantity] * share
        return numbers.box(quantity.isGiven ? NumberText.given(value) : NumberText.computed(value))
    }
}
