import FilmKit

/// Writes a network's symbols and numbers as formula source for derivations.
struct FormulaWriter: Sendable {
    let values: QuantityValues
    let symbols: QuantitySymbols
    /// The words of remarks, and the decimal sign.
    let words: Vocabulary
    /// Whether derivatives and quotients are written inline, with a slash.
    let isFlat: Bool
    /// Whether to write the network's numbers after the update.
    let isAfterUpdate: Bool

    var shape: NetworkShape { values.shape }

    /// The quantity to write for another: itself, or its updated value if ``isAfterUpdate`` is set. Inputs and targets
    /// do not change.
    func current(_ quantity: Quantity) -> Quantity {
        guard isAfterUpdate else { return quantity }
        switch quantity {
        case .input, .target, .updated: return quantity
        default: return .updated(quantity)
        }
    }

    /// The value of the quantity that is written.
    func value(_ quantity: Quantity) -> Double { values[current(quantity)] }

    /// A quantity's symbol.
    func symbol(_ quantity: Quantity) -> FormulaText {
        FormulaText(symbols.symbol(current(quantity), isFlat: isFlat), of: current(quantity))
    }

    /// A quantity's symbol for use among others in one line; not for derivatives.
    func plainSymbol(_ quantity: Quantity) -> FormulaText {
        FormulaText(symbols.symbol(current(quantity)), of: current(quantity))
    }

    /// The multiplication dot; without spaces around it where there is little room.
    var dot: String { isFlat ? #"{\cdot}"# : #"\cdot"# }

    /// A fraction, or an inline quotient in which sums are parenthesized.
    func quotient(_ numerator: FormulaText, _ denominator: FormulaText) -> FormulaText {
        func term(_ text: FormulaText) -> FormulaText {
            text.plain.contains(" ") || text.plain.contains(#"\times"#) ? "(\(text))" : text
        }
        return isFlat ? "\(term(numerator))/\(term(denominator))" : "\\frac{\(numerator)}{\(denominator)}"
    }

    /// A number without parentheses, for places where a sign may stand.
    subscript(quantity: Quantity) -> FormulaText {
        FormulaText(words.formula(values.printed(current(quantity))), of: current(quantity))
    }

    /// A number as a factor: negative numbers are parenthesized.
    func factor(_ quantity: Quantity) -> FormulaText {
        let number = values.printed(current(quantity))
        return number.isNegative ? FormulaText("(\(words.formula(number)))", of: current(quantity)) : self[quantity]
    }

    /// A number squared.
    func squared(_ quantity: Quantity) -> FormulaText {
        let number = values.printed(current(quantity))
        // The exponent applies to the last digit only; it stays outside of the part that marks the number.
        return number.isNegative || number.exponent != nil
            ? "(\(self[quantity]))^2" : FormulaText("\(words.formula(number))^2", of: current(quantity))
    }

    /// The natural logarithm of a number.
    func logarithm(_ number: FormulaText) -> FormulaText {
        number.plain.contains(where: { " \\".contains($0) }) ? #"\ln(\#(number))"# : #"\ln \#(number)"#
    }

    /// An unnamed number as a factor: negative numbers are parenthesized.
    func factor(_ value: Double) -> String {
        let number = values.printed(value)
        return number.isNegative ? "(\(words.formula(number)))" : words.formula(number)
    }

    /// The learning rate.
    var rate: PrintedNumber { PrintedNumber(values.learningRate, .given(values.learningRate)) }

    /// A number's change by an update, as in `w: 0.5 → 0.4`.
    func change(_ quantity: Quantity) -> FormulaText {
        #"\#(plainSymbol(quantity))\colon\, \#(self[quantity]) \to \color{result}{\#(self[.updated(quantity)])}"#
    }

    /// Whether a number's printed digits are exact rather than rounded.
    private func isExact(_ quantity: Quantity) -> Bool {
        values.printed(current(quantity)).isExact(value(quantity))
    }

    /// The relation sign between a quantity and the numbers substituted for it: `=`, or an approximation sign if any
    /// printed number is rounded.
    ///
    /// - Parameter others: Operands without a symbol.
    func sign(_ operands: [Quantity], and others: [Double] = []) -> String {
        operands.allSatisfy(isExact) && others.allSatisfy { values.printed($0).isExact($0) } ? "=" : "\\approx"
    }

    /// The end of an equation: the relation sign and the result, in one part so that the sign does not appear before
    /// the number. The result is a part inside it, which then flies to its place in the graph.
    ///
    /// - Parameters:
    ///   - operands: The numbers that it was computed from.
    ///   - others: Operands without a symbol.
    func found(_ quantity: Quantity, from operands: [Quantity], and others: [Double] = []) -> FormulaText {
        "\\part{found}{\(sign(operands + [quantity], and: others)) \\part{result}{\\color{result}{\(self[quantity])}}}"
    }
}
