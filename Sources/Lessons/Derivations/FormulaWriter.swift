import FilmKit

/// Writes a network's numbers and symbols as derivations hold them.
struct FormulaWriter: Sendable {
    let values: QuantityValues
    let symbols: QuantitySymbols
    /// Whether derivatives and quotients are written in one line.
    let isFlat: Bool
    /// Whether it is the network after the update whose numbers are written.
    let isAfterUpdate: Bool

    var shape: NetworkShape { values.shape }

    /// The number that is written for another: itself, or what it is after the update. Inputs and targets stay.
    func current(_ quantity: Quantity) -> Quantity {
        guard isAfterUpdate else { return quantity }
        switch quantity {
        case .input, .target, .updated: return quantity
        default: return .updated(quantity)
        }
    }

    /// The value of a number that is written.
    func value(_ quantity: Quantity) -> Double { values[current(quantity)] }

    /// A quantity's symbol.
    func symbol(_ quantity: Quantity) -> FormulaText {
        FormulaText(symbols.symbol(current(quantity), isFlat: isFlat), of: current(quantity))
    }

    /// A quantity's symbol where it stands among others in one line: never a derivative.
    func plainSymbol(_ quantity: Quantity) -> FormulaText {
        FormulaText(symbols.symbol(current(quantity)), of: current(quantity))
    }

    /// Times; where there is little room, without the spaces around it.
    var dot: String { isFlat ? #"{\cdot}"# : #"\cdot"# }

    /// A fraction, or the same in one line; sums get parentheses there.
    func quotient(_ numerator: FormulaText, _ denominator: FormulaText) -> FormulaText {
        func term(_ text: FormulaText) -> FormulaText {
            text.plain.contains(" ") || text.plain.contains(#"\times"#) ? "(\(text))" : text
        }
        return isFlat ? "\(term(numerator))/\(term(denominator))" : "\\frac{\(numerator)}{\(denominator)}"
    }

    /// A number where it may have a sign.
    subscript(quantity: Quantity) -> FormulaText {
        FormulaText(values.printed(current(quantity)).formula, of: current(quantity))
    }

    /// A number where a sign needs parentheses.
    func factor(_ quantity: Quantity) -> FormulaText {
        values.printed(current(quantity)).isNegative ? "(\(self[quantity]))" : self[quantity]
    }

    /// A number squared.
    func squared(_ quantity: Quantity) -> FormulaText {
        let number = values.printed(current(quantity))
        // The power belongs to the last digit, and not to the part that the number is.
        return number.isNegative || number.exponent != nil
            ? "(\(self[quantity]))^2" : FormulaText("\(number.formula)^2", of: current(quantity))
    }

    /// The natural logarithm of a number.
    func logarithm(_ number: FormulaText) -> FormulaText {
        number.plain.contains(where: { " \\".contains($0) }) ? #"\ln(\#(number))"# : #"\ln \#(number)"#
    }

    /// A number that has no name, where a sign needs parentheses.
    func factor(_ value: Double) -> String {
        let number = values.printed(value)
        return number.isNegative ? "(\(number.formula))" : number.formula
    }

    /// How far an update goes along the gradient.
    var rate: PrintedNumber { PrintedNumber(values.learningRate, .given(values.learningRate)) }

    /// A number before and after an update.
    func change(_ quantity: Quantity) -> FormulaText {
        #"\#(plainSymbol(quantity))\colon\, \#(self[quantity]) \to \color{result}{\#(self[.updated(quantity)])}"#
    }

    /// Whether a number is written as it is, and not rounded.
    private func isExact(_ quantity: Quantity) -> Bool {
        values.printed(current(quantity)).isExact(value(quantity))
    }

    /// What stands between a quantity and these numbers that are put in for others: numbers that are rounded only come near it.
    ///
    /// - Parameter others: Numbers that have no name.
    func sign(_ operands: [Quantity], and others: [Double] = []) -> String {
        operands.allSatisfy(isExact) && others.allSatisfy { values.printed($0).isExact($0) } ? "=" : "\\approx"
    }

    /// The end of an equation, a part that comes as one, lest its sign wait for a number; in it what is found, which then flies off.
    ///
    /// - Parameters:
    ///   - operands: The numbers that it was found from.
    ///   - others: Those of them that have no name.
    func found(_ quantity: Quantity, from operands: [Quantity], and others: [Double] = []) -> FormulaText {
        "\\part{found}{\(sign(operands + [quantity], and: others)) \\part{result}{\\color{result}{\(self[quantity])}}}"
    }
}
