import FilmKit

extension QuantityValues {
    /// Returns how a number follows from others.
    ///
    /// - Parameters:
    ///   - quantity: A number of the network.
    ///   - form: How symbols identify a unit; by its number over all layers by default.
    ///   - isFlat: Whether derivatives and quotients are written inline, to save height.
    ///   - words: The words of remarks, and the decimal sign; English by default.
    public func derivation(
        of quantity: Quantity, form: QuantitySymbols.Form = .short, isFlat: Bool = false,
        words: Vocabulary = .standard
    ) -> Derivation {
        let symbols = QuantitySymbols(shape, form: form)
        func writer(isAfterUpdate: Bool = false) -> FormulaWriter {
            FormulaWriter(
                values: self, symbols: symbols, words: words, isFlat: isFlat, isAfterUpdate: isAfterUpdate)
        }
        guard case .updated(let previous) = quantity else { return writer().derivation(of: quantity) }
        return previous.isParameter
            ? writer().updated(previous) : writer(isAfterUpdate: true).derivation(of: previous)
    }

    /// The changes of numbers by the update, as remarks below an equation: `L\colon 0.7 \to 0.6`.
    func changes(_ quantities: [Quantity], isFlat: Bool, words: Vocabulary) -> [String] {
        let writer = FormulaWriter(
            values: self, symbols: QuantitySymbols(shape), words: words, isFlat: isFlat, isAfterUpdate: false)
        return quantities.map { writer.change($0).plain }
    }
}

extension FormulaWriter {
    /// The derivation of a number that is not the result of an update.
    fileprivate func derivation(of quantity: Quantity) -> Derivation {
        switch quantity {
        case .input, .target, .weight, .bias: given(quantity)
        case .preActivation(let layer, let unit): weightedSum(layer: layer, unit: unit)
        case .activation(let layer, let unit): activation(layer: layer, unit: unit)
        case .prediction(let index): activation(layer: shape.last, unit: index)
        case .loss: loss()
        case .localGradient(let layer, let of, let by): slope(layer: layer, of: of, by: by)
        case .rawError(let index): rawError(index)
        case .backpropSum(let layer, let unit): arriving(quantity, layer: layer, unit: unit)
        case .gradient(let variable): gradient(variable)
        case .updated: preconditionFailure("a number after two updates")
        }
    }

    private func gradient(_ variable: Quantity) -> Derivation {
        let result = Quantity.gradient(variable)
        switch variable {
        case .prediction(let index): return lossSlope(index)
        case .target(let index): return lossSlope(byTarget: index)
        case .preActivation(let layer, let unit):
            return layer == shape.last ? outputError(unit) : throughActivation(layer: layer, unit: unit)
        case .activation(let layer, let unit): return arriving(result, layer: layer, unit: unit)
        case .input(let index): return arriving(result, layer: 0, unit: index)
        case .weight(let layer, let to, let from):
            return product(
                result, .gradient(.preActivation(layer: layer, unit: to)), shape.signal(layer: layer - 1, unit: from))
        case .bias(let layer, let unit): return same(result, .gradient(.preActivation(layer: layer, unit: unit)))
        case .loss, .gradient, .localGradient, .rawError, .backpropSum, .updated:
            preconditionFailure("a derivative by what is no number of the forward pass")
        }
    }
}
