import FilmKit
import Foundation
import NeuralNetwork
import SceneGraph
import Typesetting

/// The graph of a function, the step's point on it, and the slope there. First the curve is drawn; then a ball rises
/// from the argument to the curve and a line leads on to the value; last the tangent opens.
struct CurveFigure: Figure {
    static let name = "curve"

    private let x: ChartAxis
    private let y: ChartAxis
    private let curve: Curve
    /// The step's point: argument and value.
    private let point: SIMD2<Double>
    /// The curve's slope at the point and its quantity; nil where the step does not show it.
    private let slope: (value: Double, quantity: Quantity)?

    /// The point's surroundings, in a step that nudges it.
    private let near: NudgeChart?

    private static let samples = 97

    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError) {
        precondition(quantities.count >= 2, "a curve of less than two numbers")
        let (result, argument) = (quantities[0], quantities[1])
        let values = maker.values
        slope = quantities.count > 2 ? (values[quantities[2]], quantities[2]) : nil
        point = SIMD2(values[argument], values[result])
        let limit = maker.tickLimit
        switch (result, argument) {
        case (.loss, .prediction(let index)):
            let losses = Self.losses(values)
            let (curve, predictions) = Self.lossByPrediction(index, values, within: losses)
            (x, y) = (
                try maker.axis(predictions, argument, limit: min(limit, 3)), try maker.axis(losses, .loss, limit: limit)
            )
            self.curve = curve
        case (.loss, .preActivation(_, let index)):
            let losses = Self.losses(values)
            let reach = max(4, abs(point.x) * 1.25)
            curve = Curve(over: -1...1, count: Self.samples, within: losses) {
                let logit = Self.argument($0, bend: 4, reach: reach)
                return SIMD2(logit, Self.loss(atLogit: logit, of: index, values))
            }
            (x, y) = (
                try maker.axis(-reach...reach, argument, limit: limit > 0 ? 5 : 0),
                try maker.axis(losses, .loss, limit: limit)
            )
        case (_, .preActivation(let layer, let index)):
            let function = maker.shape.activation(of: layer)
            let bend = function == .tanh ? 3.0 : 5
            let reach = max(bend, abs(point.x) * 1.25)
            let heights = Self.heights(of: function, reach: reach)
            curve = Curve(over: -1...1, count: Self.samples, within: heights) {
                let argument = Self.argument($0, bend: bend, reach: reach)
                return SIMD2(argument, Self.output(function, at: argument, layer: layer, unit: index, values))
            }
            (x, y) = (
                try maker.axis(-reach...reach, argument, limit: limit > 0 ? 5 : 0),
                try maker.axis(heights, result, limit: min(limit, 3))
            )
        default: preconditionFailure("no curve shows \(result) by \(argument)")
        }
        let nudged = maker.nudge?.values(in: values, share: 1) ?? [:]
        near = try NudgeChart(
            from: point, to: SIMD2(nudged[argument] ?? point.x, nudged[result] ?? point.y), (argument, result), maker
        ) { Self.value(of: result, at: $0, argument, values) }
    }

    // MARK: Functions

    /// A result for another value of its argument, with all other numbers unchanged.
    private static func value(
        of result: Quantity, at place: Double, _ argument: Quantity, _ values: QuantityValues
    ) -> Double {
        switch (result, argument) {
        case (.loss, .prediction(let index)): loss(atPrediction: place, of: index, values)
        case (.loss, .preActivation(_, let index)): loss(atLogit: place, of: index, values)
        case (_, .preActivation(let layer, let index)):
            output(values.shape.activation(of: layer), at: place, layer: layer, unit: index, values)
        default: .nan
        }
    }

    /// The loss for another value of one prediction.
    private static func loss(atPrediction place: Double, of index: Int, _ values: QuantityValues) -> Double {
        var predictions = values.step.forward.output
        predictions[index] = place
        // Evaluates the loss directly on the predictions, without the activation.
        return values.shape.loss.value(
            output: .identity, preActivations: predictions, activations: predictions,
            target: values.step.sample.target)
    }

    /// A sample's argument. Samples are dense around zero, where functions bend, and reach out to the step's point.
    ///
    /// - Parameters:
    ///   - place: The sample's position, -1...1.
    ///   - bend: How far from zero the function bends.
    private static func argument(_ place: Double, bend: Double, reach: Double) -> Double {
        bend * place + max(0, reach - bend) * pow(place, 9)
    }

    private static func heights(of function: Activation, reach: Double) -> ClosedRange<Double> {
        switch function {
        case .tanh: -1.15...1.15
        case .sigmoid, .softmax: 0...1.08
        case .relu: -0.08 * reach...reach
        case .identity: -reach...reach
        }
    }

    /// A unit's activation for another pre-activation, with all other numbers unchanged.
    private static func output(
        _ function: Activation, at sum: Double, layer: Int, unit: Int, _ values: QuantityValues
    ) -> Double {
        guard function == .softmax else { return function.apply(to: [sum])[0] }
        var sums = values.step.forward.preActivations[layer]
        sums[unit] = sum
        return function.apply(to: sums)[unit]
    }

    /// The range of losses on the axis: that of moderate predictions, or more if the step's loss is greater.
    private static func losses(_ values: QuantityValues) -> ClosedRange<Double> { 0...max(2.5, values[.loss] * 1.3) }

    /// The loss for another logit of one output, with all other numbers unchanged.
    private static func loss(atLogit logit: Double, of index: Int, _ values: QuantityValues) -> Double {
        let shape = values.shape
        var sums = values.step.forward.preActivations[shape.last]
        sums[index] = logit
        return shape.loss.value(
            output: shape.output, preActivations: sums, activations: shape.output.apply(to: sums),
            target: values.step.sample.target)
    }

    /// The loss for other values of one prediction. Where a prediction depends on its own logit only, samples are taken
    /// over the logit, which keeps all digits of the prediction.
    private static func lossByPrediction(
        _ index: Int, _ values: QuantityValues, within losses: ClosedRange<Double>
    ) -> (Curve, predictions: ClosedRange<Double>) {
        let shape = values.shape
        let place = values[.prediction(index)]
        if shape.output == .sigmoid {
            let reach = abs(values[.preActivation(layer: shape.last, unit: index)]) * 1.25
            let curve = Curve(over: -1...1, count: samples * 2, within: losses) {
                let logit = argument($0, bend: 12, reach: reach)
                return SIMD2(shape.output.apply(to: [logit])[0], loss(atLogit: logit, of: index, values))
            }
            return (curve, 0...1)
        }
        let isProbability = shape.loss != .meanSquaredError || shape.output == .softmax
        let reach = max(1.5, abs(place) * 1.25)
        let predictions = isProbability && (0...1).contains(place) ? 0...1 : -reach...reach
        let curve = Curve(over: predictions, count: samples * 2, within: losses) {
            SIMD2($0, loss(atPrediction: $0, of: index, values))
        }
        return (curve, predictions)
    }

    // MARK: Drawing

    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block {
        let (moment, times, pen) = (drawing.moment, drawing.times, drawing.pen)
        let chart = drawing.chart(x, y, size: size)
        let rise = moment.eased(times.rise)
        let reached = moment.eased(times.reading)
        let opened = Float(moment.eased(times.slope))
        let foot = SIMD2(point.x, y.range.contains(0) ? 0 : y.range.lowerBound)
        let place = foot + (point - foot) * rise
        let side = SIMD2(point.x + (x.range.lowerBound - point.x) * reached, point.y)
        let guide = reached > 0 ? [foot, point, side] : [foot, place]
        var items = [drawing.curve(curve, in: chart)]
        if let near {
            // The chart gives way to the surroundings of its point.
            let zoom = moment.faded(times.zoom)
            let whole = Block.faded(Float(1 - min(1, 2 * zoom)), chart.block(items + drawing.ball(point, in: chart)))
            return zoom < 0.5 ? whole : .faded(Float(2 * zoom - 1), near.block(size: size, drawing))
        }
        if rise > 0 { items.append(chart.stroke(guide, width: 0.0016, pen.theme.muted.linear, opacity: 0.75)) }
        if let slope, opened > 0 {
            items.append(tangent(slope: slope.value, length: opened, in: chart, pen))
            items += label(slope.quantity, opacity: opened, in: chart, drawing)
        }
        return chart.block(items + drawing.ball(place, in: chart))
    }

    /// A piece of the tangent, of the same length on screen for every slope, clipped to the plot area.
    private func tangent(slope: Double, length: Float, in chart: Chart, _ pen: Pen) -> OverlayItem {
        let middle = chart.place(point)
        let unit = chart.direction(slope: slope)
        func reach(_ direction: SIMD2<Float>) -> SIMD2<Float> {
            var reach = chart.field.size.min() * 0.7
            for axis in 0..<2 where direction[axis] != 0 {
                let limit = direction[axis] > 0 ? chart.field.high[axis] : chart.field.low[axis]
                reach = min(reach, max(0, (limit - middle[axis]) / direction[axis]))
            }
            return middle + direction * reach * length
        }
        return .stroke(Stroke(points: [reach(-unit), reach(unit)], width: 0.004, color: pen.found.linear))
    }

    /// The slope's value, above the plot area at the right, where nothing else is drawn.
    private func label(
        _ quantity: Quantity, opacity: Float, in chart: Chart, _ drawing: FigureDrawing
    ) -> [OverlayItem] {
        let em = FrameLayout.smallest
        let pen = drawing.pen
        let number = pen.box(of: quantity)
        // In a narrow plot only the value is shown; the tangent shows that it is a slope.
        let (gap, end) = (Float(0.35), chart.header.upperBound)
        let place = end - number.width * em
        let before = place - (drawing.slope.width + gap) * em
        let isAlone = before < chart.header.lowerBound
        let isMirrored = drawing.isRightToLeft && !isAlone
        func text(_ box: GlyphBox, at x: Float, _ color: ThemeColor) -> OverlayItem {
            .lettering(Lettering(box, origin: SIMD2(x, em), size: em, color: color.linear, opacity: opacity))
        }
        let value = text(number, at: isMirrored ? before : place, pen.found)
        if isAlone { return [value] }
        let word = text(
            drawing.slope, at: isMirrored ? end - drawing.slope.width * em : before, pen.theme.muted)
        return [word, value]
    }
}
