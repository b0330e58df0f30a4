/// The graph's numbers as formulas hold them.
struct FormulaNumbers: Sendable {
    let values: GraphValues
    /// Whether derivatives and quotients are written in one line.
    let isFlat: Bool

    /// A quantity's symbol.
    func symbol(_ quantity: GraphQuantity) -> String {
        isFlat ? quantity.flatSymbol : quantity.symbol
    }

    /// A fraction, or the same in one line; sums get parentheses there.
    func quotient(_ numerator: String, _ denominator: String) -> String {
        func term(_ text: String) -> String { text.contains(" ") ? "(\(text))" : text }
        return isFlat ? "\(term(numerator))/\(term(denominator))" : "\\frac{\(numerator)}{\(denominator)}"
    }

    /// A number where it may have a sign.
    subscript(quantity: GraphQuantity) -> String {
        quantity.isGiven ? NumberText.given(values[quantity]) : NumberText.computed(values[quantity])
    }

    /// A number where a sign needs parentheses.
    func factor(_ quantity: GraphQuantity) -> String {
        let text = self[quantity]
        return text.hasPrefix("-") ? "(\(text))" : text
    }

    /// A number as what an equation finds: in the colour of results, and a part of its own.
    func result(_ quantity: GraphQuantity) -> String { #"\part{result}{\color{result}{\#(self[quantity])}}"# }
}
