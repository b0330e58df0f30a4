import Lessons
import Timeline

/// Steps for any network, from the inputs to the update: what tests tell of networks that no film is about.
enum Walk {
    static func steps(_ values: QuantityValues, duration: RationalTime = RationalTime(5)) -> [Step] {
        let shape = values.shape
        let names = QuantityNames(shape)
        var steps: [Step] = []
        func add(_ title: String, _ finds: [Quantity], _ figure: FigureChoice, equations: [Quantity]? = nil) {
            steps.append(
                Step(
                    name: "step-\(steps.count)", title: title,
                    sentence: "Here \(finds.prefix(3).map(names.name(of:)).joined(separator: ", ")) is found.",
                    finds: finds, equations: equations, figure: figure, duration: duration))
        }
        let outputs = 0..<shape.outputCount
        let given = (0..<shape.layers[0]).map(Quantity.input) + outputs.map(Quantity.target)
        add("Inputs and targets", given, .bars(given))
        for (layer, unit) in shape.units {
            let sum = Quantity.preActivation(layer: layer, unit: unit)
            add("Unit \(shape.number(layer: layer, unit: unit)): weighted sum", [sum], .sum(sum))
            let signal = shape.signal(layer: layer, unit: unit)
            add("Unit \(shape.number(layer: layer, unit: unit)): activation", [signal], .curve(signal, by: sum))
        }
        add(
            "The loss", [.loss],
            outputs.count == 1 ? .curve(.loss, by: .prediction(0)) : .bars(outputs.map(Quantity.prediction)))
        let slopes = outputs.map { Quantity.gradient(.prediction($0)) }
        add(
            "How the loss answers", slopes,
            outputs.count == 1 ? .curve(.loss, by: .prediction(0), slope: slopes[0]) : .table(slopes))
        for layer in (1...shape.last).reversed() {
            let units = 0..<shape.layers[layer]
            for unit in units {
                let sum = Quantity.preActivation(layer: layer, unit: unit)
                if layer < shape.last {
                    let signal = Quantity.gradient(.activation(layer: layer, unit: unit))
                    add("Back to a unit", [signal], .bars([signal]))
                }
                let slope = Quantity.localGradient(layer: layer, of: unit, by: unit)
                let figure: FigureChoice =
                    layer == shape.last
                    ? .curve(.loss, by: sum, slope: .gradient(sum))
                    : .curve(shape.signal(layer: layer, unit: unit), by: sum, slope: slope)
                add("Back through an activation", [slope, .gradient(sum)], figure, equations: [.gradient(sum)])
                let gradients = shape.parameters(layer: layer, unit: unit).map(Quantity.gradient)
                add("Gradients of a unit", gradients, .bars(gradients))
            }
        }
        let found = (shape.parameters + shape.forward).map(Quantity.updated)
        add("The update", found, .line, equations: [found[0]])
        return steps
    }
}
