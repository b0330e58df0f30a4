import FilmKit
import Foundation
import NeuralNetwork
import SceneGraph
import Typesetting

/// Makes the steps' figures, from the same passes as the numbers.
struct GraphFigureMaker {
    let values: GraphValues
    let numbers: NumberSetter
    let formula: FormulaSetter
    /// What stands over bars that are gradients.
    let gradient: GlyphBox
    /// How many numbers stand along an upright axis at most; low figures have room for fewer, the smallest for none.
    let tickLimit: Int

    private static let samples = 97

    /// Arguments out to where a step stands: dense around zero, where functions bend, whatever the reach.
    ///
    /// - Parameters:
    ///   - place: From -1 to 1.
    ///   - bend: How far from zero the function bends.
    private static func argument(_ place: Double, bend: Double, reach: Double) -> Double {
        bend * place + max(0, reach - bend) * pow(place, 9)
    }

    /// - Throws: ``TypesettingError`` if a font is missing.
    func figure(_ step: GraphStep) throws(TypesettingError) -> GraphFigure {
        switch step {
        case .inputs: try bars([.x1, .x2, .y], of: [.x1, .x2, .y], name: GlyphBox())
        case .z1: try sum([(.w11, .x1), (.w12, .x2)], .b1, .z1)
        case .z2: try sum([(.w21, .x1), (.w22, .x2)], .b2, .z2)
        case .z3: try sum([(.w31, .h1), (.w32, .h2)], .b3, .z3)
        case .h1: try activation(.tanh, .z1, .h1, slope: nil)
        case .h2: try activation(.tanh, .z2, .h2, slope: nil)
        case .prediction: try activation(.sigmoid, .z3, .prediction, slope: nil)
        case .dz1: try activation(.tanh, .z1, .h1, slope: .slope1)
        case .dz2: try activation(.tanh, .z2, .h2, slope: .slope2)
        case .loss: try lossByPrediction(slope: nil)
        case .dPrediction: try lossByPrediction(slope: .dPrediction)
        case .dz3: try lossByLogit()
        case .outputWeights: try bars([.dw31, .dw32], of: [.w31, .w32], name: gradient)
        case .db3: try bars([.dw31, .dw32, .db3], of: [.w31, .w32, .b3], name: gradient)
        case .hidden: try bars([.dz3, .dh1, .dh2], of: [.z3, .h1, .h2], name: gradient)
        case .firstUnit: try bars([.dw11, .dw12, .db1], of: [.w11, .w12, .b1], name: gradient)
        case .secondUnit: try bars([.dw21, .dw22, .db2], of: [.w21, .w22, .b2], name: gradient)
        case .update: try descent()
        }
    }

    // MARK: Functions

    private func activation(
        _ function: Activation, _ argument: GraphQuantity, _ result: GraphQuantity, slope: GraphQuantity?
    ) throws(TypesettingError) -> GraphFigure {
        let point = SIMD2(values[argument], values[result])
        let bend = function == .tanh ? 3.0 : 5
        let reach = max(bend, abs(point.x) * 1.25)
        let heights = function == .tanh ? -1.15...1.15 : 0...1.08
        let curve = Curve(over: -1...1, count: Self.samples, within: heights) {
            let argument = Self.argument($0, bend: bend, reach: reach)
            return SIMD2(argument, function.apply(to: [argument])[0])
        }
        return GraphFigure(
            x: try axis(-reach...reach, argument, limit: tickLimit > 0 ? 5 : 0),
            y: try axis(heights, result, limit: min(tickLimit, 3)),
            content: .graph(.init(curve: curve, point: point, slope: slope.map { (values[$0], $0) })))
    }

    /// The prediction and the loss at a logit.
    private func output(_ logit: Double) -> SIMD2<Double> {
        let prediction = Activation.sigmoid.apply(to: [logit])
        let loss = Loss.binaryCrossEntropy.value(
            output: .sigmoid, preActivations: [logit], activations: prediction, target: [values[.y]])
        return SIMD2(prediction[0], loss)
    }

    /// The losses that are shown: those of middling predictions, and more where the loss is greater.
    private var losses: ClosedRange<Double> { 0...max(2.5, values[.loss] * 1.3) }

    private func lossByPrediction(slope: GraphQuantity?) throws(TypesettingError) -> GraphFigure {
        let reach = abs(values[.z3]) * 1.25
        let curve = Curve(over: -1...1, count: Self.samples * 2, within: losses) {
            output(Self.argument($0, bend: 12, reach: reach))
        }
        return GraphFigure(
            x: try axis(0...1, .prediction, limit: min(tickLimit, 3)), y: try axis(losses, .loss, limit: tickLimit),
            content: .graph(
                .init(
                    curve: curve, point: SIMD2(values[.prediction], values[.loss]),
                    slope: slope.map { (values[$0], $0) })))
    }

    private func lossByLogit() throws(TypesettingError) -> GraphFigure {
        let reach = max(4, abs(values[.z3]) * 1.25)
        let curve = Curve(over: -1...1, count: Self.samples, within: losses) {
            let logit = Self.argument($0, bend: 4, reach: reach)
            return SIMD2(logit, output(logit).y)
        }
        return GraphFigure(
            x: try axis(-reach...reach, .z3, limit: tickLimit > 0 ? 5 : 0),
            y: try axis(losses, .loss, limit: tickLimit),
            content: .graph(
                .init(curve: curve, point: SIMD2(values[.z3], values[.loss]), slope: (values[.dz3], .dz3))))
    }

    /// The loss for every learning rate up to twice the chosen one.
    private func descent() throws(TypesettingError) -> GraphFigure {
        let rates = 0...values.learningRate * 2
        let (before, after) = (values[.loss], values[.newLoss])
        let all = Curve(over: rates, count: Self.samples, within: 0...Double.greatestFiniteMagnitude) {
            SIMD2($0, values.step.next(learningRate: $0).loss)
        }
        // A step that is far too long may lead anywhere; what lies beyond its end is of no interest then.
        let high = max(before, after, min(all.points.map(\.y).max() ?? before, before * 2))
        let low = min(before, after, all.points.map(\.y).min() ?? 0)
        let room = (high - low) * 0.15
        let losses = try axis(max(0, low - room)...high + room, .loss, limit: tickLimit)
        let curve = Curve(over: rates, count: Self.samples, within: losses.range) {
            SIMD2($0, values.step.next(learningRate: $0).loss)
        }
        return GraphFigure(
            x: ChartAxis(rates, name: try set(#"\eta"#), numbers: numbers, limit: min(tickLimit, 3)), y: losses,
            content: .descent(curve, from: SIMD2(0, before), to: SIMD2(values.learningRate, after)))
    }

    // MARK: Bars

    /// Numbers side by side.
    ///
    /// - Parameters:
    ///   - places: What stands below the bars.
    ///   - name: What the bars are.
    private func bars(
        _ quantities: [GraphQuantity], of places: [GraphQuantity], name: GlyphBox
    ) throws(TypesettingError) -> GraphFigure {
        let bars = quantities.map {
            GraphFigure.Bars.Bar(start: 0, end: values[$0], quantity: $0, isSum: false)
        }
        var labels: [GlyphBox] = []
        for place in places { labels.append(try set(place.symbol)) }
        // All gradients have one scale, so that one figure can be held against another.
        let gradients = GraphQuantity.parameters.compactMap(\.learning?.gradient) + [.dz3, .dh1, .dh2]
        let all = name.glyphs.isEmpty ? [] : gradients.map { values[$0] }
        func largest(_ numbers: [Double]) -> Double { numbers.reduce(0) { max($0, abs($1)) } }
        // But for those that would not be seen at it.
        let own = bars.map(\.end)
        let isSeen = largest(own) >= largest(all) * 0.02
        return figure(bars, labels, name: name, reaching: isSeen ? all + own : own)
    }

    /// What a unit's sum is made of, each part upon the last one, and what it comes to.
    private func sum(
        _ terms: [(weight: GraphQuantity, input: GraphQuantity)], _ bias: GraphQuantity, _ result: GraphQuantity
    ) throws(TypesettingError) -> GraphFigure {
        var bars: [GraphFigure.Bars.Bar] = []
        var labels: [GlyphBox] = []
        var total = 0.0
        for part in terms.map({ ("\($0.weight.symbol)\\,\($0.input.symbol)", values[$0.weight] * values[$0.input]) })
            + [(bias.symbol, values[bias])]
        {
            bars.append(.init(start: total, end: total + part.1, quantity: nil, isSum: false))
            labels.append(try set(part.0))
            total += part.1
        }
        bars.append(.init(start: 0, end: values[result], quantity: result, isSum: true))
        labels.append(try set(result.symbol))
        return figure(bars, labels, name: GlyphBox(), reaching: bars.map(\.start) + bars.map(\.end))
    }

    private func figure(
        _ bars: [GraphFigure.Bars.Bar], _ labels: [GlyphBox], name: GlyphBox, reaching numbers: [Double]
    ) -> GraphFigure {
        let (low, high) = (min(0, numbers.min() ?? 0), max(0, numbers.max() ?? 0))
        let room = (high - low) * 0.08
        let ticks = labels.enumerated().map { ChartAxis.Tick(value: Double($0.offset) + 0.5, label: $0.element) }
        return GraphFigure(
            x: ChartAxis(0...Double(bars.count), labels: ticks),
            y: ChartAxis(
                (low < 0 ? low - room : 0)...(high > 0 ? high + room : 0), name: name, numbers: self.numbers,
                limit: tickLimit),
            content: .bars(.init(bars: bars)))
    }

    // MARK: Words

    private func axis(
        _ range: ClosedRange<Double>, _ quantity: GraphQuantity, limit: Int
    ) throws(TypesettingError) -> ChartAxis {
        ChartAxis(range, name: try set(quantity.symbol), numbers: numbers, limit: limit)
    }

    private func set(_ formula: String) throws(TypesettingError) -> GlyphBox {
        try self.formula.set(formula, display: false)
    }
}
