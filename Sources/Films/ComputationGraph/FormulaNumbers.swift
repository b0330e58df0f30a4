/// The graph's numbers as formulas hold them.
struct FormulaNumbers: Sendable {
    let values: GraphValues
    /// Whether derivatives and quotients are written in one line.
    let isFlat: Bool

    /// A quantity's symbol.
    func symbol(_ quantity: GraphQuantity) -> String {
        isFlat ? quantity.flatSymbol : quantity.symbol
    }

    /// Times; where there is little room, without the spaces around it.
    var dot: String { isFlat ? #"{\cdot}"# : #"\cdot"# }

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

    /// A number before and after an update.
    func change(_ quantity: GraphQuantity, to outcome: GraphQuantity) -> String {
        #"\#(quantity.symbol)\colon\, \#(self[quantity]) \to \color{result}{\#(self[outcome])}"#
    }

    /// Whether a number is written as it is, and not rounded.
    private func isExact(_ quantity: GraphQuantity) -> Bool {
        Double(self[quantity]).map { abs($0 - values[quantity]) <= 1e-12 * max(1, abs($0)) } ?? false
    }

    /// What stands between a quantity and these numbers that are put in for others: numbers that are rounded only come near it.
    func sign(_ operands: [GraphQuantity]) -> String { operands.allSatisfy(isExact) ? "=" : "\\approx" }

    /// The end of an equation, a part that comes as one, lest its sign wait for a number; in it what is found, which then flies off.
    ///
    /// - Parameter operands: The numbers that it was found from.
    func found(_ quantity: GraphQuantity, from operands: [GraphQuantity]) -> String {
        "\\part{found}{\(sign(operands + [quantity])) \\part{result}{\\color{result}{\(self[quantity])}}}"
    }
}
