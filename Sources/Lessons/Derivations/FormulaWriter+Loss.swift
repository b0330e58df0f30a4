import FilmKit
import Foundation
import NeuralNetwork

extension FormulaWriter {
    // MARK: Numbers without a symbol

    /// The prediction as a cross-entropy uses it: unchanged, or clamped away from 0 and 1.
    private func probability(_ index: Int) -> FormulaText {
        let prediction = Quantity.prediction(index)
        let values = shownValues
        guard values.isClamped(prediction: index) else { return self[prediction] }
        return FormulaText(
            words.formula(values.printed(values.probability(ofPrediction: index))), of: current(prediction))
    }

    /// The numbers before the update, or those after it as a step of their own (with a learning rate of 0).
    private var shownValues: QuantityValues {
        isAfterUpdate
            ? QuantityValues(step: values.step.next(learningRate: values.learningRate), learningRate: 0) : values
    }

    /// One minus a prediction: written as a difference, or as one number where the prediction is so near to 1 that its
    /// printed digits lose the difference.
    func complement(_ index: Int) -> FormulaText {
        let values = shownValues
        let complement =
            values.isClamped(prediction: index)
            ? 1 - values.probability(ofPrediction: index) : values.complement(ofPrediction: index)
        return complement < 0.01
            ? FormulaText(words.formula(values.printed(complement)), of: current(.prediction(index)))
            : "1 - \(probability(index))"
    }

    /// The local gradient of sigmoid: the prediction times one minus the prediction.
    func sigmoidSlope(_ index: Int) -> FormulaText {
        let complement = complement(index)
        return complement.plain.contains(" ")
            ? "\(self[.prediction(index)])\\,(\(complement))" : "\(self[.prediction(index)]) \(dot) \(complement)"
    }

    // MARK: Loss

    /// The loss of the predictions.
    func loss() -> Derivation {
        switch shape.loss {
        case .binaryCrossEntropy: shape.outputCount == 1 ? binaryCrossEntropy() : sumOfLosses(binaryCrossEntropy)
        case .categoricalCrossEntropy: categoricalCrossEntropy()
        case .meanSquaredError: meanSquaredError()
        }
    }

    private func binaryCrossEntropy() -> Derivation {
        let (target, prediction) = (Quantity.target(0), Quantity.prediction(0))
        let y = self[target]
        let operands = [target, prediction]
        let (t, p) = (plainSymbol(target), plainSymbol(prediction))
        return Derivation(
            current(.loss),
            symbols: [#"\#(plainSymbol(.loss)) = -\,[\,\#(t) \ln \#(p)"#, #"+\, (1 - \#(t))\ln(1 - \#(p))\,]"#],
            numbers: [
                #"\#(sign(operands)) -\,[\,\#(y) \#(dot) \#(logarithm(probability(0)))"#,
                #"+\, (1 - \#(y)) \#(dot) \#(logarithm(complement(0)))\,]"#,
                found(.loss, from: operands),
            ])
    }

    /// One output's share of the binary cross-entropy, as a term of a sum.
    private func binaryCrossEntropy(_ index: Int) -> LongSum.Term {
        let (target, prediction) = (Quantity.target(index), Quantity.prediction(index))
        let (t, p, y) = (plainSymbol(target), plainSymbol(prediction), self[target])
        let numbers: [FormulaText] = [
            #"[\#(y) \#(dot) \#(logarithm(probability(index)))"#,
            #"+ (1 - \#(y)) \#(dot) \#(logarithm(complement(index)))]"#,
        ]
        let (truth, chance) = (value(target), shownValues.probability(ofPrediction: index))
        let unlikely = shownValues.complement(ofPrediction: index)
        let loss =
            (truth == 0 ? 0 : truth * log(chance)) + (truth == 1 ? 0 : (1 - truth) * log(max(unlikely, 1e-300)))
        return LongSum.Term(
            symbols: [#"[\#(t) \ln \#(p)"#, #"+ (1 - \#(t))\ln(1 - \#(p))]"#], first: numbers, further: numbers,
            value: loss, operands: [target, prediction])
    }

    /// The negative sum of a term over the outputs.
    private func sumOfLosses(_ term: (Int) -> LongSum.Term) -> Derivation {
        let sum = LongSum((0..<shape.outputCount).map(term))
        let isSingle = sum.shown.count == 1
        let (open, close): (FormulaText, FormulaText) = isSingle ? (#"-\,"#, "") : (#"-\,\{\,"#, #"\,\}"#)
        return Derivation(
            current(.loss),
            symbols: lines(["\(plainSymbol(.loss)) = ", open], closed(sum.symbols, by: close)),
            numbers: lines(
                ["\(sign(sum.operands, and: sum.others)) ", open], closed(sum.numbers, by: close))
                + [found(.loss, from: sum.operands, and: sum.others)],
            remark: sum.remark(self))
    }

    private func closed(_ pieces: [FormulaText], by end: FormulaText) -> [FormulaText] {
        guard let last = pieces.last else { return pieces }
        return pieces.dropLast() + [last + end]
    }

    private func categoricalCrossEntropy() -> Derivation {
        let terms = (0..<shape.outputCount).map { index in
            let (target, prediction) = (Quantity.target(index), Quantity.prediction(index))
            let numbers: FormulaText = "\(self[target]) \(dot) \(logarithm(probability(index)))"
            let (truth, chance) = (value(target), shownValues.probability(ofPrediction: index))
            return LongSum.Term(
                symbols: [#"\#(plainSymbol(target)) \ln \#(plainSymbol(prediction))"#], first: [numbers],
                further: [numbers],
                value: truth == 0 ? 0 : truth * log(max(chance, 1e-300)), operands: [target, prediction])
        }
        let sum = LongSum(terms)
        let isSingle = terms.count == 1
        let (open, close): (FormulaText, FormulaText) = isSingle ? ("-", "") : (#"-\,["#, "]")
        return Derivation(
            current(.loss),
            symbols: lines(["\(plainSymbol(.loss)) = ", open], closed(sum.symbols, by: close)),
            numbers: lines(["\(sign(sum.operands, and: sum.others)) ", open], closed(sum.numbers, by: close))
                + [found(.loss, from: sum.operands, and: sum.others)],
            remark: sum.remark(self))
    }

    private func meanSquaredError() -> Derivation {
        let count = shape.outputCount
        let terms = (0..<count).map { index in
            let (target, prediction) = (Quantity.target(index), Quantity.prediction(index))
            let numbers: FormulaText = "(\(self[prediction]) - \(factor(target)))^2"
            return LongSum.Term(
                symbols: ["(\(plainSymbol(prediction)) - \(plainSymbol(target)))^2"], first: [numbers],
                further: [numbers],
                value: pow(value(prediction) - value(target), 2), operands: [prediction, target])
        }
        let sum = LongSum(terms)
        let (open, close): (FormulaText, FormulaText) =
            count == 1 ? ("", "") : (quotient("1", "\(count)") + "[", "]")
        return Derivation(
            current(.loss),
            symbols: lines(["\(plainSymbol(.loss)) = ", open], closed(sum.symbols, by: close)),
            numbers: lines(["\(sign(sum.operands, and: sum.others)) ", open], closed(sum.numbers, by: close))
                + [found(.loss, from: sum.operands, and: sum.others)],
            remark: sum.remark(self))
    }

    // MARK: Its derivatives

    /// The derivative of the loss with respect to a prediction.
    func lossSlope(_ index: Int) -> Derivation {
        let (target, prediction) = (Quantity.target(index), Quantity.prediction(index))
        let result = Quantity.gradient(prediction)
        let operands = [target, prediction]
        let (t, p) = (plainSymbol(target), plainSymbol(prediction))
        if shownValues.isClamped(prediction: index) {
            return Derivation(
                current(result), symbols: ["\(symbol(result))"], numbers: [found(result, from: [])],
                remark: [
                    "\(words.formula(.clamped, ["low": "10^{-7}", "high": "1 - 10^{-7}"]))"
                ])
        }
        switch shape.loss {
        case .binaryCrossEntropy:
            return Derivation(
                current(result),
                symbols: ["\(symbol(result)) = -" + quotient(t, p), "+ " + quotient("1 - \(t)", "1 - \(p)")],
                numbers: [
                    "\(sign(operands)) -" + quotient(self[target], self[prediction]),
                    "+ " + quotient("1 - \(self[target])", complement(index)),
                    found(result, from: operands),
                ])
        case .categoricalCrossEntropy:
            return Derivation(
                current(result), symbols: ["\(symbol(result)) = -" + quotient(t, p)],
                numbers: [
                    "\(sign(operands)) -" + quotient(self[target], self[prediction]), found(result, from: operands),
                ])
        case .meanSquaredError:
            let count = shape.outputCount
            let two: FormulaText = count == 1 ? "2" : quotient("2", "\(count)")
            return Derivation(
                current(result), symbols: ["\(symbol(result)) = \(two)\\,(\(p) - \(t))"],
                numbers: [
                    "\(sign(operands)) \(two) \(dot) (\(self[prediction]) - \(factor(target)))",
                    found(result, from: operands),
                ])
        }
    }

    /// The derivative of the loss with respect to a target.
    func lossSlope(byTarget index: Int) -> Derivation {
        let (target, prediction) = (Quantity.target(index), Quantity.prediction(index))
        let result = Quantity.gradient(target)
        let (t, p) = (plainSymbol(target), plainSymbol(prediction))
        switch shape.loss {
        case .binaryCrossEntropy:
            return Derivation(
                current(result), symbols: [#"\#(symbol(result)) = \ln(1 - \#(p)) - \ln \#(p)"#],
                numbers: [
                    #"\#(sign([prediction])) \#(logarithm(complement(index))) - \#(logarithm(probability(index)))"#,
                    found(result, from: [prediction]),
                ])
        case .categoricalCrossEntropy:
            return Derivation(
                current(result), symbols: [#"\#(symbol(result)) = -\ln \#(p)"#],
                numbers: [
                    #"\#(sign([prediction])) -\#(logarithm(probability(index)))"#, found(result, from: [prediction]),
                ])
        case .meanSquaredError:
            let count = shape.outputCount
            let two: FormulaText = count == 1 ? "2" : quotient("2", "\(count)")
            let operands = [target, prediction]
            return Derivation(
                current(result), symbols: ["\(symbol(result)) = \(two)\\,(\(t) - \(p))"],
                numbers: [
                    "\(sign(operands)) \(two) \(dot) (\(self[target]) - \(factor(prediction)))",
                    found(result, from: operands),
                ])
        }
    }
}
