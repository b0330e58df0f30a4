import FilmKit
import Foundation
import NeuralNetwork

extension FormulaWriter {
    /// A given number: its symbol and its value.
    func given(_ quantity: Quantity) -> Derivation {
        Derivation(
            current(quantity), symbols: [plainSymbol(quantity)], numbers: [found(quantity, from: [])])
    }

    /// A unit's pre-activation as a weighted sum.
    func weightedSum(layer: Int, unit: Int) -> Derivation {
        let result = Quantity.preActivation(layer: layer, unit: unit)
        let terms = (0..<shape.layers[layer - 1]).map { from in
            product(.weight(layer: layer, to: unit, from: from), shape.signal(layer: layer - 1, unit: from))
        }
        let sum = LongSum(terms)
        let bias: [Quantity] = shape.hasBiases ? [.bias(layer: layer, unit: unit)] : []
        let symbols = sum.symbols + bias.map { "+ \(plainSymbol($0))" }
        let operands = sum.operands + bias
        return Derivation(
            current(result),
            symbols: lines(["\(plainSymbol(result)) = "], symbols, isWhole: terms.count <= 2),
            numbers: lines(["\(sign(operands, and: sum.others)) "], sum.numbers + bias.map { "+ \(factor($0))" })
                + [found(result, from: operands, and: sum.others)],
            remark: sum.remark(self))
    }

    /// A weight times the signal it multiplies, as a term of a sum.
    func product(_ weight: Quantity, _ signal: Quantity) -> LongSum.Term {
        LongSum.Term(
            symbols: ["\(plainSymbol(weight))\\,\(plainSymbol(signal))"],
            // Only the first number in a sum may have a sign without parentheses.
            first: ["\(self[weight]) \(dot) \(factor(signal))"],
            further: ["\(factor(weight)) \(dot) \(factor(signal))"],
            value: value(weight) * value(signal), operands: [weight, signal])
    }

    /// Joins the first piece to the head and leaves the others as further lines; keeps short sums in one piece.
    func lines(_ head: [FormulaText], _ pieces: [FormulaText], isWhole: Bool = false) -> [FormulaText] {
        let first = FormulaText.joined(head + pieces.prefix(1), by: "")
        let all = [first] + pieces.dropFirst()
        return isWhole ? [FormulaText.joined(all, by: " ")] : all
    }

    /// A unit's activation as a function of its pre-activation.
    func activation(layer: Int, unit: Int) -> Derivation {
        let result = shape.signal(layer: layer, unit: unit)
        let sum = Quantity.preActivation(layer: layer, unit: unit)
        let (y, z) = (plainSymbol(result), plainSymbol(sum))
        let end = found(result, from: [sum])
        switch shape.activation(of: layer) {
        case .tanh:
            return Derivation(
                current(result), symbols: [#"\#(y) = \tanh(\#(z))"#],
                numbers: [#"\#(sign([sum])) \tanh(\#(self[sum]))"#, end])
        case .sigmoid:
            return Derivation(
                current(result),
                symbols: [
                    #"\#(y) = \sigma(\#(z))"#, "= " + quotient("1", isFlat ? "1 + \\exp(-\(z))" : "1 + e^{-\(z)}"),
                ],
                numbers: ["\(sign([sum])) \\sigma(\(self[sum]))", end])
        case .relu:
            return Derivation(
                current(result), symbols: [#"\#(y) = \max(0, \#(z))"#],
                numbers: [#"\#(sign([sum])) \max(0, \#(self[sum]))"#, end])
        case .identity: return Derivation(current(result), symbols: ["\(y) = \(z)"], numbers: [found(result, from: [])])
        case .softmax: return softmax(layer: layer, unit: unit)
        }
    }

    private func softmax(layer: Int, unit: Int) -> Derivation {
        let result = shape.signal(layer: layer, unit: unit)
        let sums = (0..<shape.layers[layer]).map { Quantity.preActivation(layer: layer, unit: $0) }
        let own = sums[unit]
        // Powers of e would have indices in their exponents, which are too small to read. All exponentials are divided by
        // the largest: the quotient is the same and nothing overflows.
        let greatest = sums.map(value).max() ?? 0
        let powers = sums.map { sum in
            LongSum.Term(
                symbols: ["\\exp(\(plainSymbol(sum)))"], first: ["\\exp(\(self[sum]))"],
                further: ["\\exp(\(self[sum]))"],
                value: exp(value(sum) - greatest), operands: [sum])
        }
        let total = LongSum(powers)
        // The dots' value is scaled by the largest exponential, so it is written as a share of the total.
        let share = total.rest.map { $0 / powers.reduce(0) { $0 + $1.value } }
        let others = share.map { [$0] } ?? []
        let operands = [own] + total.operands
        let remark: [FormulaText] =
            share.map { share in
                let said = words.filled(
                    .denominator, ["left": "\(total.count - total.shown.count)", "count": "\(total.count)"])
                return [#"\cdots \approx \#(words.formula(values.printed(share))) \text{ \#(said)}"#]
            } ?? []
        return Derivation(
            current(result),
            symbols: [
                "\(plainSymbol(result)) = "
                    + quotient("\\exp(\(plainSymbol(own)))", .joined(total.symbols, by: " "))
            ],
            numbers: [
                "\(sign(operands, and: others)) " + quotient("\\exp(\(self[own]))", .joined(total.numbers, by: " ")),
                found(result, from: operands, and: others),
            ], remark: remark)
    }
}
