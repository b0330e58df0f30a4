extension GraphStep {
    /// The equations of the step.
    ///
    /// - Parameter isFlat: Whether several equations are kept low, without fractions.
    func formulas(_ values: GraphValues, isFlat: Bool) -> [GraphFormula] {
        let text = FormulaNumbers(values: values, isFlat: isFlat)
        switch self {
        case .inputs:
            return [GraphQuantity.x1, .x2, .y].map { given in
                GraphFormula(result: given, symbols: [given.symbol], numbers: [text.found(given, from: [])])
            }
        case .z1: return [sum(.z1, [(.w11, .x1), (.w12, .x2)], .b1, text)]
        case .z2: return [sum(.z2, [(.w21, .x1), (.w22, .x2)], .b2, text)]
        case .z3: return [sum(.z3, [(.w31, .h1), (.w32, .h2)], .b3, text)]
        case .h1: return [tanh(.h1, .z1, text)]
        case .h2: return [tanh(.h2, .z2, text)]
        case .prediction:
            return [
                GraphFormula(
                    result: .prediction,
                    symbols: [#"\hat{y} = \sigma(z_3)"#, "= " + text.quotient("1", "1 + e^{-z_3}")],
                    numbers: ["\(text.sign([.z3])) \\sigma(\(text[.z3]))", text.found(.prediction, from: [.z3])])
            ]
        case .loss: return [crossEntropy(text)]
        case .dPrediction: return [lossSlope(text)]
        case .dz3:
            let sign = text.sign([.dPrediction, .prediction])
            return [
                GraphFormula(
                    result: .dz3,
                    symbols: [
                        "\(text.symbol(.dz3)) = \(text.symbol(.dPrediction)) \(text.dot) \\hat{y}\\,(1 - \\hat{y})",
                        #"= \hat{y} - y"#,
                    ],
                    numbers: [
                        "\(sign) \(text[.dPrediction]) \(text.dot) \(text.slope)",
                        "\(text.sign([.prediction, .y])) \(text[.prediction]) - \(text[.y])",
                        text.found(.dz3, from: [.prediction, .y]),
                    ])
            ]
        case .outputWeights: return [product(.dw31, .dz3, .h1, text), product(.dw32, .dz3, .h2, text)]
        case .db3: return [same(.db3, .dz3, text)]
        case .hidden: return [product(.dh1, .dz3, .w31, text), product(.dh2, .dz3, .w32, text)]
        case .dz1: return [tanhSlope(.dz1, .dh1, .h1, .slope1, text)]
        case .dz2: return [tanhSlope(.dz2, .dh2, .h2, .slope2, text)]
        case .firstUnit:
            return [product(.dw11, .dz1, .x1, text), product(.dw12, .dz1, .x2, text), same(.db1, .dz1, text)]
        case .secondUnit:
            return [product(.dw21, .dz2, .x1, text), product(.dw22, .dz2, .x2, text), same(.db2, .dz2, text)]
        case .update:
            let operands = [GraphQuantity.w31, .dw31]
            let sign = text.rate.isExact(values.learningRate) ? text.sign(operands) : #"\approx"#
            return [
                GraphFormula(
                    result: .newW31, symbols: ["w_{31}' = w_{31} - \\eta\\,\(text.symbol(.dw31))"],
                    numbers: [
                        "\(sign) \(text[.w31]) - \(text.rate.formula) \(text.dot) \(text.factor(.dw31))",
                        text.found(.newW31, from: operands),
                    ],
                    remark: [text.change(.prediction, to: .newPrediction), text.change(.loss, to: .newLoss)])
            ]
        }
    }

    private func sum(
        _ result: GraphQuantity, _ terms: [(weight: GraphQuantity, input: GraphQuantity)], _ bias: GraphQuantity,
        _ text: FormulaNumbers
    ) -> GraphFormula {
        let symbols = terms.map { "\($0.weight.symbol)\\,\($0.input.symbol)" }
        // Only the first number of a sum may have a bare sign.
        let first = "\(text[terms[0].weight]) \(text.dot) \(text.factor(terms[0].input))"
        let second = "\(text.factor(terms[1].weight)) \(text.dot) \(text.factor(terms[1].input))"
        let operands = terms.flatMap { [$0.weight, $0.input] } + [bias]
        return GraphFormula(
            result: result, symbols: ["\(result.symbol) = \(symbols[0]) + \(symbols[1]) + \(bias.symbol)"],
            numbers: [
                "\(text.sign(operands)) \(first)", "+ \(second)", "+ \(text.factor(bias))",
                text.found(result, from: operands),
            ])
    }

    private func tanh(_ result: GraphQuantity, _ argument: GraphQuantity, _ text: FormulaNumbers) -> GraphFormula {
        GraphFormula(
            result: result, symbols: [#"\#(result.symbol) = \tanh(\#(argument.symbol))"#],
            numbers: [
                #"\#(text.sign([argument])) \tanh(\#(text[argument]))"#, text.found(result, from: [argument]),
            ])
    }

    private func crossEntropy(_ text: FormulaNumbers) -> GraphFormula {
        let y = text[.y]
        let operands = [GraphQuantity.y, .prediction]
        return GraphFormula(
            result: .loss,
            symbols: [#"L = -\,[\,y \ln \hat{y}"#, #"+\, (1 - y)\ln(1 - \hat{y})\,]"#],
            numbers: [
                #"\#(text.sign(operands)) -\,[\,\#(y) \#(text.dot) \#(text.logarithm(text[.prediction]))"#,
                #"+\, (1 - \#(y)) \#(text.dot) \#(text.logarithm(text.complement))\,]"#,
                text.found(.loss, from: operands),
            ])
    }

    private func lossSlope(_ text: FormulaNumbers) -> GraphFormula {
        let operands = [GraphQuantity.y, .prediction]
        return GraphFormula(
            result: .dPrediction,
            symbols: [
                "\(text.symbol(.dPrediction)) = -" + text.quotient("y", #"\hat{y}"#),
                "+ " + text.quotient("1 - y", #"1 - \hat{y}"#),
            ],
            numbers: [
                "\(text.sign(operands)) -" + text.quotient(text[.y], text[.prediction]),
                "+ " + text.quotient("1 - \(text[.y])", text.complement),
                text.found(.dPrediction, from: operands),
            ])
    }

    private func product(
        _ result: GraphQuantity, _ error: GraphQuantity, _ signal: GraphQuantity, _ text: FormulaNumbers
    ) -> GraphFormula {
        GraphFormula(
            result: result, symbols: ["\(text.symbol(result)) = \(text.symbol(error)) \(text.dot) \(signal.symbol)"],
            numbers: [
                "\(text.sign([error, signal])) \(text[error]) \(text.dot) \(text.factor(signal))",
                text.found(result, from: [error, signal]),
            ], name: text.symbol(result))
    }

    private func same(_ result: GraphQuantity, _ error: GraphQuantity, _ text: FormulaNumbers) -> GraphFormula {
        GraphFormula(
            result: result, symbols: ["\(text.symbol(result)) = \(text.symbol(error))"],
            numbers: [text.found(result, from: [])], name: text.symbol(result))
    }

    private func tanhSlope(
        _ result: GraphQuantity, _ error: GraphQuantity, _ activation: GraphQuantity, _ slope: GraphQuantity,
        _ text: FormulaNumbers
    ) -> GraphFormula {
        GraphFormula(
            result: result,
            symbols: ["\(text.symbol(result)) = \(text.symbol(error)) \(text.dot) (1 - \(activation.symbol)^2)"],
            numbers: [
                "\(text.sign([error, activation])) \(text[error]) \(text.dot) (1 - \(text.base(activation))^2)",
                "\(text.sign([error, slope])) \(text[error]) \(text.dot) \(text[slope])",
                text.found(result, from: [error, slope]),
            ])
    }
}
