import FilmKit

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
        func term(_ text: String) -> String { text.contains(" ") || text.contains(#"\times"#) ? "(\(text))" : text }
        return isFlat ? "\(term(numerator))/\(term(denominator))" : "\\frac{\(numerator)}{\(denominator)}"
    }

    /// A number where it may have a sign.
    subscript(quantity: GraphQuantity) -> String { values.printed(quantity).formula }

    /// A number where a sign needs parentheses.
    func factor(_ quantity: GraphQuantity) -> String {
        let number = values.printed(quantity)
        return number.isNegative ? "(\(number.formula))" : number.formula
    }

    /// A number that is raised to a power.
    func base(_ quantity: GraphQuantity) -> String {
        let number = values.printed(quantity)
        return number.isNegative || number.exponent != nil ? "(\(number.formula))" : number.formula
    }

    /// The natural logarithm of a number.
    func logarithm(_ number: String) -> String {
        number.contains(where: { " \\".contains($0) }) ? #"\ln(\#(number))"# : #"\ln \#(number)"#
    }

    /// One minus the prediction, as a sum or, where the prediction is so near to 1 that its digits no longer tell, as a number.
    var complement: String {
        let complement = values.complement
        return complement < 0.01
            ? PrintedNumber(complement, .computed(complement)).formula : "1 - \(self[.prediction])"
    }

    /// The prediction times one minus it.
    var slope: String {
        complement.contains(" ")
            ? "\(self[.prediction])\\,(\(complement))" : "\(self[.prediction]) \(dot) \(complement)"
    }

    /// How far an update goes along the gradient.
    var rate: PrintedNumber { PrintedNumber(values.learningRate, .given(values.learningRate)) }

    /// A number before and after an update.
    func change(_ quantity: GraphQuantity, to outcome: GraphQuantity) -> String {
        #"\#(quantity.symbol)\colon\, \#(self[quantity]) \to \color{result}{\#(self[outcome])}"#
    }

    /// Whether a number is written as it is, and not rounded.
    private func isExact(_ quantity: GraphQuantity) -> Bool { values.printed(quantity).isExact(values[quantity]) }

    /// What stands between a quantity and these numbers that are put in for others: numbers that are rounded only come near it.
    func sign(_ operands: [GraphQuantity]) -> String { operands.allSatisfy(isExact) ? "=" : "\\approx" }

    /// The end of an equation, a part that comes as one, lest its sign wait for a number; in it what is found, which then flies off.
    ///
    /// - Parameter operands: The numbers that it was found from.
    func found(_ quantity: GraphQuantity, from operands: [GraphQuantity]) -> String {
        "\\part{found}{\(sign(operands + [quantity])) \\part{result}{\\color{result}{\(self[quantity])}}}"
    }
}
