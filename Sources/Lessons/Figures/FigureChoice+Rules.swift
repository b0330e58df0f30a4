import NeuralNetwork

extension FigureChoice {
    /// The largest number of bars beside an equation; more are a table.
    private static let mostBars = 8

    /// The figure for a step that finds some quantities; nil if there are none.
    static func automatic(_ finds: [Quantity], _ shape: NetworkShape) -> FigureChoice? {
        guard let first = finds.first else { return nil }
        let gradients = finds.filter { $0.variable != nil }
        // Next to a gradient, a local gradient is the slope that led to it.
        let shown = gradients.isEmpty ? finds : gradients
        if shown.count == 1, let figure = single(shown[0], shape) { return figure }
        if gradients.isEmpty, first == .loss {
            let outputs = 0..<shape.outputCount
            return several(outputs.map(Quantity.prediction) + outputs.map(Quantity.target))
        }
        return several(shown)
    }

    private static func several(_ quantities: [Quantity]) -> FigureChoice {
        quantities.count <= mostBars ? .bars(quantities) : .table(quantities)
    }

    private static func single(_ quantity: Quantity, _ shape: NetworkShape) -> FigureChoice? {
        switch quantity {
        case .preActivation: return .sum(quantity)
        case .activation(let layer, let unit): return .curve(quantity, by: .preActivation(layer: layer, unit: unit))
        case .prediction(let index):
            return shape.output == .softmax ? nil : .curve(quantity, by: .preActivation(layer: shape.last, unit: index))
        case .loss where shape.outputCount == 1: return .curve(.loss, by: .prediction(0))
        case .gradient(.prediction(let index)) where shape.outputCount == 1:
            return .curve(.loss, by: .prediction(index), slope: quantity)
        case .gradient(.preActivation(let layer, let unit)):
            guard layer < shape.last else { return .curve(.loss, by: .preActivation(layer: layer, unit: unit), slope: quantity) }
            return .curve(
                .activation(layer: layer, unit: unit), by: .preActivation(layer: layer, unit: unit),
                slope: .localGradient(layer: layer, of: unit, by: unit))
        case .localGradient(let layer, let of, let by) where of == by:
            return .curve(
                shape.signal(layer: layer, unit: of), by: .preActivation(layer: layer, unit: by), slope: quantity)
        default: return nil
        }
    }

    /// Why the figure cannot show its quantities, with what it can show; nil if it can.
    func problem(_ names: QuantityNames) -> String? {
        let shape = names.shape
        switch name {
        case SumFigure.name:
            if quantities.count == 1, case .preActivation = quantities[0] { return nil }
            return "The figure 'sum' shows one weighted sum: write 'sum \(names.name(of: .preActivation(layer: 1, unit: 0)))'."
        case CurveFigure.name: return curveProblem(names)
        case LineFigure.name:
            return quantities == [.loss] ? nil : "The figure 'line' shows the loss by the learning rate: write 'line' alone."
        default:
            guard quantities.isEmpty else { return nil }
            let signal = names.name(of: shape.signal(layer: 1, unit: 0))
            return "The figure '\(name)' needs numbers: write '\(name) \(names.name(of: .input(0))) \(signal)'."
        }
    }

    private func curveProblem(_ names: QuantityNames) -> String? {
        let shape = names.shape
        let (sum, signal) = (Quantity.preActivation(layer: 1, unit: 0), shape.signal(layer: 1, unit: 0))
        let advice =
            "write a value, what it depends on, and perhaps the slope there, such as 'curve \(names.name(of: signal)) \(names.name(of: sum))'."
        guard (2...3).contains(quantities.count) else {
            return "The figure 'curve' has \(quantities.count) numbers: \(advice)"
        }
        let (result, argument) = (quantities[0], quantities[1])
        let slope: Quantity?
        switch (result, argument) {
        case (.loss, .prediction): slope = .gradient(argument)
        case (.loss, .preActivation(let layer, _)) where layer == shape.last: slope = .gradient(argument)
        case (_, .preActivation(let layer, let unit)) where result == shape.signal(layer: layer, unit: unit):
            slope = .localGradient(layer: layer, of: unit, by: unit)
        default:
            return "\(names.name(of: result)) is no function of \(names.name(of: argument)) alone that can be drawn: \(advice)"
        }
        guard quantities.count == 3, quantities[2] != slope else { return nil }
        let right = slope.map(names.name(of:)) ?? ""
        return "The slope of this curve is \(right), and not \(names.name(of: quantities[2])): name that, or leave it out."
    }
}
