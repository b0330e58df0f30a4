import FilmKit
import NeuralNetwork

extension FormulaWriter {
    // MARK: Through the activations

    /// The derivative of the loss with respect to an output unit's pre-activation.
    func outputError(_ index: Int) -> Derivation {
        let result = Quantity.gradient(.preActivation(layer: shape.last, unit: index))
        let (target, prediction) = (Quantity.target(index), Quantity.prediction(index))
        let slope = Quantity.gradient(prediction)
        let (t, p) = (plainSymbol(target), plainSymbol(prediction))
        switch (shape.output, shape.loss) {
        case (.sigmoid, .binaryCrossEntropy):
            return Derivation(
                current(result),
                symbols: [
                    "\(symbol(result)) = \(symbol(slope)) \(dot) \(p)\\,(1 - \(p))", "= \(p) - \(t)",
                ],
                numbers: [
                    "\(sign([slope, prediction])) \(self[slope]) \(dot) \(sigmoidSlope(index))",
                    difference(prediction, target), found(result, from: [prediction, target]),
                ])
        case (.sigmoid, .categoricalCrossEntropy):
            return Derivation(
                current(result),
                symbols: [
                    "\(symbol(result)) = \(symbol(slope)) \(dot) \(p)\\,(1 - \(p))", "= -\(t)\\,(1 - \(p))",
                ],
                numbers: [
                    "\(sign([target, prediction])) -\(self[target]) \(dot) \(grouped(complement(index)))",
                    found(result, from: [target, prediction]),
                ])
        case (.softmax, .categoricalCrossEntropy) where hasWholeTarget:
            return Derivation(
                current(result), symbols: ["\(symbol(result)) = \(p) - \(t)"],
                numbers: [difference(prediction, target), found(result, from: [prediction, target])])
        case (.softmax, _): return softmaxError(index)
        default: return throughActivation(layer: shape.last, unit: index)
        }
    }

    /// Whether the targets sum to 1, so that softmax and categorical cross-entropy collapse to a difference.
    private var hasWholeTarget: Bool { abs(values.step.sample.target.reduce(0, +) - 1) <= 1e-12 }

    private func difference(_ prediction: Quantity, _ target: Quantity) -> FormulaText {
        "\(sign([prediction, target])) \(self[prediction]) - \(self[target])"
    }

    private func grouped(_ text: FormulaText) -> FormulaText { text.plain.contains(" ") ? "(\(text))" : text }

    /// The derivative with respect to a softmax output's pre-activation, on which all outputs depend.
    private func softmaxError(_ index: Int) -> Derivation {
        let result = Quantity.gradient(.preActivation(layer: shape.last, unit: index))
        return sumOfProducts(
            result,
            (0..<shape.outputCount).map { output in
                (.gradient(.prediction(output)), .localGradient(layer: shape.last, of: output, by: index))
            })
    }

    /// The derivative with respect to a unit's pre-activation: the derivative with respect to its output, times the
    /// local gradient of its activation.
    func throughActivation(layer: Int, unit: Int) -> Derivation {
        let result = Quantity.gradient(.preActivation(layer: layer, unit: unit))
        let signal = shape.signal(layer: layer, unit: unit)
        let error = Quantity.gradient(signal)
        let slope = Quantity.localGradient(layer: layer, of: unit, by: unit)
        let h = plainSymbol(signal)
        let end = found(result, from: [error, slope])
        let slopeNumber = "\(sign([error, slope])) \(self[error]) \(dot) \(self[slope])" as FormulaText
        switch shape.activation(of: layer) {
        case .tanh:
            return Derivation(
                current(result),
                symbols: ["\(symbol(result)) = \(symbol(error)) \(dot) (1 - \(squaredSymbol(signal)))"],
                numbers: [
                    "\(sign([error, signal])) \(self[error]) \(dot) (1 - \(squared(signal)))", slopeNumber, end,
                ])
        case .sigmoid:
            return Derivation(
                current(result), symbols: ["\(symbol(result)) = \(symbol(error)) \(dot) \(h)\\,(1 - \(h))"],
                numbers: [
                    "\(sign([error, signal])) \(self[error]) \(dot) \(self[signal])\\,(1 - \(self[signal]))",
                    slopeNumber, end,
                ])
        case .relu:
            return Derivation(
                current(result), symbols: ["\(symbol(result)) = \(symbol(error)) \(dot) \(symbol(slope))"],
                numbers: [slopeNumber, end])
        case .identity: return same(result, error)
        case .softmax: return softmaxError(unit)
        }
    }

    private func squaredSymbol(_ quantity: Quantity) -> FormulaText {
        FormulaText("\(plainSymbol(quantity).plain)^2", of: current(quantity))
    }

    /// The local gradient of an activation.
    func slope(layer: Int, of: Int, by: Int) -> Derivation {
        let result = Quantity.localGradient(layer: layer, of: of, by: by)
        let (signal, other) = (shape.signal(layer: layer, unit: of), shape.signal(layer: layer, unit: by))
        let h = plainSymbol(signal)
        let name = symbol(result)
        let end = found(result, from: [signal])
        switch shape.activation(of: layer) {
        case .tanh:
            return Derivation(
                current(result), symbols: ["\(name) = 1 - \(squaredSymbol(signal))"],
                numbers: ["\(sign([signal])) 1 - \(squared(signal))", end])
        case .softmax where of != by:
            return Derivation(
                current(result), symbols: ["\(name) = -\(h)\\,\(plainSymbol(other))"],
                numbers: [
                    "\(sign([signal, other])) -\(self[signal]) \(dot) \(self[other])",
                    found(result, from: [signal, other]),
                ])
        case .sigmoid, .softmax:
            return Derivation(
                current(result), symbols: ["\(name) = \(h)\\,(1 - \(h))"],
                numbers: ["\(sign([signal])) \(self[signal])\\,(1 - \(self[signal]))", end])
        case .relu:
            let sum = Quantity.preActivation(layer: layer, unit: of)
            let isActive = value(sum) > 0
            return Derivation(
                current(result), symbols: ["\(name)"], numbers: [found(result, from: [])],
                remark: [#"\#(plainSymbol(sum)) \#(isActive ? ">" : #"\le"#) 0"#])
        case .identity: return Derivation(current(result), symbols: ["\(name)"], numbers: [found(result, from: [])])
        }
    }

    // MARK: Along the weights

    /// An error times a signal, such as a weight's gradient.
    func product(_ result: Quantity, _ error: Quantity, _ signal: Quantity) -> Derivation {
        Derivation(
            current(result), symbols: ["\(symbol(result)) = \(symbol(error)) \(dot) \(symbol(signal))"],
            numbers: [
                "\(sign([error, signal])) \(self[error]) \(dot) \(factor(signal))",
                found(result, from: [error, signal]),
            ], name: symbol(result))
    }

    /// An error passed on unchanged, such as the gradient of a bias.
    func same(_ result: Quantity, _ error: Quantity) -> Derivation {
        Derivation(
            current(result), symbols: ["\(symbol(result)) = \(symbol(error))"],
            numbers: [found(result, from: [])], name: symbol(result))
    }

    /// The derivative with respect to a unit's output: each outgoing weight times the error at its end, summed.
    func arriving(_ result: Quantity, layer: Int, unit: Int) -> Derivation {
        let ends = (0..<shape.layers[layer + 1]).map { to in
            (
                Quantity.gradient(.preActivation(layer: layer + 1, unit: to)),
                Quantity.weight(layer: layer + 1, to: to, from: unit)
            )
        }
        guard ends.count > 1 else { return product(result, ends[0].0, ends[0].1) }
        return sumOfProducts(result, ends)
    }

    private func sumOfProducts(_ result: Quantity, _ factors: [(Quantity, Quantity)]) -> Derivation {
        let sum = LongSum(
            factors.map { error, other in
                LongSum.Term(
                    symbols: ["\(symbol(error)) \(dot) \(symbol(other))"],
                    first: ["\(self[error]) \(dot) \(factor(other))"],
                    further: ["\(factor(error)) \(dot) \(factor(other))"],
                    value: value(error) * value(other), operands: [error, other])
            })
        return Derivation(
            current(result), symbols: lines(["\(symbol(result)) = "], sum.symbols),
            numbers: lines(["\(sign(sum.operands, and: sum.others)) "], sum.numbers)
                + [found(result, from: sum.operands, and: sum.others)],
            name: symbol(result), remark: sum.remark(self))
    }

    /// The raw error of an output: prediction minus target.
    func rawError(_ index: Int) -> Derivation {
        let (target, prediction) = (Quantity.target(index), Quantity.prediction(index))
        return Derivation(
            current(.rawError(index)),
            symbols: ["\(plainSymbol(.rawError(index))) = \(plainSymbol(prediction)) - \(plainSymbol(target))"],
            numbers: [
                "\(sign([prediction, target])) \(self[prediction]) - \(factor(target))",
                found(.rawError(index), from: [prediction, target]),
            ])
    }

    // MARK: The update

    /// The updated value of a weight or bias.
    func updated(_ parameter: Quantity) -> Derivation {
        let gradient = Quantity.gradient(parameter)
        let operands = [parameter, gradient]
        let sign = rate.isExact(values.learningRate) ? sign(operands) : #"\approx"#
        return Derivation(
            .updated(parameter),
            symbols: [
                "\(plainSymbol(.updated(parameter))) = \(plainSymbol(parameter)) - \\eta\\,\(symbol(gradient))"
            ],
            numbers: [
                "\(sign) \(self[parameter]) - \(words.formula(rate)) \(dot) \(factor(gradient))",
                found(.updated(parameter), from: operands),
            ])
    }
}
