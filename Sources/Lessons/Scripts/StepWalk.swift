import FilmKit
import NeuralNetwork

/// The whole walk through a network: forward to the loss, back to every weight, and the update.
///
/// Layers of up to three units are walked unit by unit. Of a larger layer, the first unit has steps of its own, and the
/// others do the same together.
struct StepWalk {
    /// The steps, in order.
    private(set) var steps: [StepScript] = []
    private let values: QuantityValues
    private let names: QuantityNames
    private let words: WalkText

    private var shape: NetworkShape { values.shape }

    /// The largest number of units of a layer that all have steps of their own.
    private static let mostAlone = 3

    /// - Parameter table: The table of words whose language titles and sentences are in.
    init(_ values: QuantityValues, in table: WordTable) {
        self.values = values
        words = WalkText(table: table)
        names = QuantityNames(values.shape)
        addInputs()
        for layer in 1...shape.last { addForward(layer) }
        addLoss()
        for layer in (1...shape.last).reversed() { addBackward(layer) }
        addUpdate()
    }

    // MARK: Writing

    private mutating func add(
        _ name: String, _ title: String, _ say: String, find: [Quantity], derive: [Quantity]? = nil
    ) {
        var derive = derive
        let equations = derive ?? find
        // More equations than these could not be read; the others are alike.
        if equations.count > (find.allSatisfy(\.isGiven) ? Self.mostGiven : Self.mostEquations) {
            derive = Array(equations.prefix(Self.fewEquations))
        }
        steps.append(
            StepScript(
                name: name, title: title, say: say, find: list(find), derive: derive.map(list)))
    }

    /// The largest number of equations that are all written, and the number that is written of more.
    private static let (mostEquations, fewEquations) = (4, 2)
    /// The largest number of given numbers that are all written.
    private static let mostGiven = 8

    private func list(_ quantities: [Quantity]) -> String {
        quantities.map(names.name(of:)).joined(separator: " ")
    }

    private func symbol(_ quantity: Quantity) -> String { "{\(names.name(of: quantity)):symbol}" }

    /// The units of a layer: each alone, or the first alone and the others together.
    private func groups(of layer: Int) -> [[Int]] {
        let units = Array(0..<shape.layers[layer])
        return units.count <= Self.mostAlone ? units.map { [$0] } : [[0], Array(units.dropFirst())]
    }

    private func number(_ layer: Int, _ unit: Int) -> Int { shape.number(layer: layer, unit: unit) }

    private func title(_ layer: Int, _ units: [Int]) -> String {
        words.units(
            number(layer, units[0]), units.count > 1 ? units.last.map { number(layer, $0) } : nil,
            isOutput: layer == shape.last && shape.outputCount == 1)
    }

    private func name(_ letter: String, _ layer: Int, _ units: [Int]) -> String {
        let first = "\(letter)\(number(layer, units[0]))"
        guard let last = units.last, units.count > 1 else { return first }
        return "\(first)-\(number(layer, last))"
    }

    // MARK: Forward

    private mutating func addInputs() {
        let inputs = (0..<shape.layers[0]).map(Quantity.input)
        let targets = (0..<shape.outputCount).map(Quantity.target)
        add(
            "inputs", words.inputs(count: targets.count),
            words.goal(
                inputs: inputs.count, targets: targets.count, target: targets.count == 1 ? symbol(targets[0]) : nil),
            find: inputs + targets)
    }

    private mutating func addForward(_ layer: Int) {
        let isSoftmax = shape.activation(of: layer) == .softmax
        for (index, units) in groups(of: layer).enumerated() {
            add(
                name("z", layer, units), words.sums(title(layer, units), count: units.count),
                words.sum(
                    isFirst: layer == 1 && index == 0, isAlone: units.count == 1, isHidden: layer > 1,
                    hasBias: shape.hasBiases),
                find: units.map { .preActivation(layer: layer, unit: $0) })
            if !isSoftmax { addActivation(layer, units) }
        }
        if isSoftmax { addActivation(layer, Array(0..<shape.outputCount)) }
    }

    private mutating func addActivation(_ layer: Int, _ units: [Int]) {
        let isLast = layer == shape.last
        let signals = units.map { shape.signal(layer: layer, unit: $0) }
        let isSilent = signals.allSatisfy { values[$0] == 0 }
        let isWhole = isLast && units.count == shape.outputCount
        let what =
            isLast
            ? words.prediction(isWhole ? nil : title(layer, units), count: units.count)
            : words.activations(title(layer, units), count: units.count)
        let own = isWhole ? "prediction" : name(isLast ? "prediction-" : "h", layer, units)
        add(
            own, what,
            words.activation(shape.activation(of: layer), isSilent: isSilent, count: units.count), find: signals)
    }

    private mutating func addLoss() {
        add("loss", words.lossTitle(shape.loss), words.loss(shape.loss), find: [.loss])
        let name = names.name(of: .prediction(0))
        steps.append(
            StepScript(
                name: "nudge", title: words.nudgeTitle, say: words.nudge(count: shape.outputCount),
                formula: [
                    #"\symbol{\#(name)}\colon\, \value{\#(name)} \to \value{\#(name) nudged}"#,
                    #"\symbol{L}\colon\, \value{L} \to \value{L nudged}"#,
                    #"\value{L change} / \value{nudge} \approx \color{result}{\value{L slope}}"#,
                ], nudge: "\(name) 0.01", figure: shape.outputCount == 1 ? "curve L \(name)" : ""))
    }

    // MARK: Backward

    private mutating func addBackward(_ layer: Int) {
        if layer == shape.last { addErrors() } else { addHiddenErrors(layer) }
        for units in groups(of: layer) {
            let parameters = units.flatMap { shape.parameters(layer: layer, unit: $0) }
            add(
                name("d-unit-", layer, units), words.gradientTitle(title(layer, units)),
                words.gradients(
                    isFirst: layer == shape.last && units[0] == 0, hasBias: shape.hasBiases, isInput: layer == 1),
                find: parameters.map(Quantity.gradient))
        }
    }

    /// The derivatives with respect to predictions and their pre-activations. A softmax under categorical cross-entropy
    /// skips the predictions, since its errors are differences.
    private mutating func addErrors() {
        let outputs = Array(0..<shape.outputCount)
        let slopes = outputs.map { Quantity.gradient(.prediction($0)) }
        let errors = outputs.map { Quantity.gradient(.preActivation(layer: shape.last, unit: $0)) }
        let isDifference = errors.allSatisfy { error in
            !values.derivation(of: error).operands.contains { slopes.contains($0) }
        }
        if !isDifference || shape.output != .softmax {
            add(
                "d-prediction", words.slopeTitle(count: outputs.count),
                words.slope(count: outputs.count), find: slopes)
        }
        // Each error may need local gradients: one, or for softmax the whole Jacobian.
        let local = errors.flatMap { values.derivation(of: $0).operands }.filter {
            if case .localGradient = $0 { true } else { false }
        }
        let needed = local.reduce(into: [Quantity]()) { if !$0.contains($1) { $0.append($1) } }
        add(
            "d-output", words.errorTitle(count: outputs.count),
            words.error(isDifference ? .softmax : shape.output, shape.loss), find: needed + errors, derive: errors)
    }

    private mutating func addHiddenErrors(_ layer: Int) {
        let all = Array(0..<shape.layers[layer])
        add(
            "d-h-\(layer)", words.shareTitle(title(layer, all), count: all.count),
            words.share(ends: shape.layers[layer + 1]),
            find: all.map { .gradient(.activation(layer: layer, unit: $0)) })
        for units in groups(of: layer) {
            let slopes = units.map { Quantity.localGradient(layer: layer, of: $0, by: $0) }
            let errors = units.map { Quantity.gradient(.preActivation(layer: layer, unit: $0)) }
            // An identity passes the error on as it is.
            let needed = shape.activation(of: layer) == .identity ? [] : slopes
            let isClosed = units.allSatisfy { values[.localGradient(layer: layer, of: $0, by: $0)] == 0 }
            add(
                name("d-z", layer, units), words.localTitle(title(layer, units)),
                words.local(shape.activation(of: layer), isClosed: isClosed, count: units.count),
                find: needed + errors, derive: errors)
        }
    }

    // MARK: The update

    private mutating func addUpdate() {
        let gradients = shape.parameters.max { abs(values[.gradient($0)]) < abs(values[.gradient($1)]) }
        let changes: [Quantity] = shape.outputCount == 1 ? [.prediction(0), .loss] : [.loss]
        steps.append(
            StepScript(
                name: "update", title: words.updateTitle, say: words.update, direction: .update,
                derive: gradients.map { list([.updated($0)]) }, changes: list(changes)))
        steps.append(
            StepScript(
                name: "result", title: words.resultTitle, say: words.result,
                focus: list(changes + (0..<shape.outputCount).map(Quantity.target)),
                formula: changes.map(names.name(of:)).map {
                    #"\symbol{\#($0)}\colon\, \value{\#($0)} \to \color{result}{\value{\#($0) new}}"#
                }, figure: "line"))
    }
}
