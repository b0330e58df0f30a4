import Foundation
import SceneGraph
import Timeline

/// Draws a step's figure as far as the step is.
struct GraphChart {
    let figure: GraphFigure
    let size: SIMD2<Float>
    let pen: GraphPen
    let words: GraphWords
    let moment: GraphMoment

    private var chart: Chart {
        let theme = pen.theme
        return Chart(
            size: size, x: figure.x, y: figure.y,
            style: ChartStyle(
                text: theme.muted.linear, textSize: GraphFrame.smallest, axis: theme.muted.linear,
                grid: theme.border.linear, lineWidth: 0.0012))
    }

    var block: Block {
        let chart = chart
        let content: [OverlayItem] =
            switch figure.content {
            case .graph(let graph): draw(graph, in: chart)
            case .bars(let bars): draw(bars, in: chart)
            case .descent(let curve, let start, let end): draw(curve, from: start, to: end, in: chart)
            }
        return .faded(Float(moment.shown(after: 0.5)), chart.block(content))
    }

    // MARK: Functions

    /// The curve is drawn from its beginning, a ball runs along it to its place, and from there the slope opens.
    private func draw(_ graph: GraphFigure.Graph, in chart: Chart) -> [OverlayItem] {
        let arrived = eased(from: 0.24, to: GraphMoment.finding)
        let sighted = Float(eased(from: GraphMoment.finding - 0.04, to: GraphMoment.landing))
        guard let first = graph.curve.points.first, let last = graph.curve.points.last else { return [] }
        // On its way the ball is on the curve; then it is where the passes say.
        let share = (graph.point.x - first.x) / max(last.x - first.x, 1e-9) * arrived
        let place = arrived < 1 ? graph.curve.prefix(share).last ?? graph.point : graph.point
        var items = [curve(graph.curve, in: chart)]
        if sighted > 0 {
            let foot = SIMD2(graph.point.x, figure.y.range.contains(0) ? 0 : figure.y.range.lowerBound)
            let side = SIMD2(figure.x.range.lowerBound, graph.point.y)
            items.append(
                chart.stroke(
                    [foot, graph.point, side], width: 0.0016, pen.theme.muted.linear, opacity: sighted * 0.75))
        }
        if let slope = graph.slope, sighted > 0 {
            items += tangent(at: graph.point, slope: slope.value, length: sighted, in: chart)
            items += label(slope.quantity, graph.curve, tangentAt: graph.point, slope: slope.value, sighted, in: chart)
        }
        return items + ball(place, in: chart)
    }

    private func curve(_ curve: Curve, in chart: Chart) -> OverlayItem {
        chart.stroke(curve.prefix(eased(from: 0.06, to: 0.26)), width: 0.0032, pen.theme.text.linear)
    }

    private func ball(_ place: SIMD2<Double>, in chart: Chart) -> [OverlayItem] {
        let shown = Float(eased(from: 0.2, to: 0.26))
        guard shown > 0 else { return [] }
        return [chart.stroke([place], width: 0.017, pen.found.linear, opacity: shown)]
    }

    private func tangent(at point: SIMD2<Double>, slope: Double, length: Float, in chart: Chart) -> [OverlayItem] {
        let ends = GraphChart.tangent(at: point, slope: slope, in: chart)
        let middle = chart.place(point)
        return [
            .stroke(
                Stroke(
                    points: [middle + (ends.0 - middle) * length, middle + (ends.1 - middle) * length], width: 0.0034,
                    color: pen.found.linear))
        ]
    }

    /// A tangent's ends: as long on the screen whatever the slope, and within the field.
    private static func tangent(
        at point: SIMD2<Double>, slope: Double, in chart: Chart
    ) -> (SIMD2<Float>, SIMD2<Float>) {
        let middle = chart.place(point)
        let along = chart.place(point + SIMD2(1, slope)) - middle
        let unit = along / (along * along).sum().squareRoot()
        func reach(_ direction: SIMD2<Float>) -> SIMD2<Float> {
            var length = chart.field.size.min() * 0.5
            for axis in 0..<2 where direction[axis] != 0 {
                let limit = direction[axis] > 0 ? chart.field.high[axis] : chart.field.low[axis]
                length = min(length, max(0, (limit - middle[axis]) / direction[axis]))
            }
            return middle + direction * length
        }
        return (reach(-unit), reach(unit))
    }

    /// The slope's number, in the corner that lies farthest from what is drawn.
    private func label(
        _ quantity: GraphQuantity, _ curve: Curve, tangentAt point: SIMD2<Double>, slope: Double, _ opacity: Float,
        in chart: Chart
    ) -> [OverlayItem] {
        let em = GraphFrame.smallest
        let number = pen.box(of: quantity)
        let size = SIMD2((words.slope.width + 0.35 + number.width) * em, em)
        let room = Rectangle(low: chart.field.low + em * 0.5, high: chart.field.high - em * 0.5)
        let corners = [
            room.low, SIMD2(room.high.x - size.x, room.low.y), SIMD2(room.low.x, room.high.y - size.y),
            room.high - size,
        ]
        let ends = GraphChart.tangent(at: point, slope: slope, in: chart)
        let drawn =
            curve.points.map { chart.place($0) }
            + stride(from: Float(0), through: 1, by: 0.1).map { ends.0 + (ends.1 - ends.0) * $0 }
        func clearance(_ corner: SIMD2<Float>) -> Float {
            let box = Rectangle(corner: corner, size: size)
            return drawn.map { box.distance(to: $0) }.min() ?? 0
        }
        guard let corner = corners.max(by: { clearance($0) < clearance($1) }) else { return [] }
        let baseline = corner + SIMD2(0, em * 0.8)
        return [
            .lettering(
                Lettering(words.slope, origin: baseline, size: em, color: pen.theme.muted.linear, opacity: opacity)),
            .lettering(
                Lettering(
                    number, origin: baseline + SIMD2((words.slope.width + 0.35) * em, 0), size: em,
                    color: pen.found.linear, opacity: opacity)),
        ]
    }

    // MARK: Descent

    /// The curve, and a ball that goes down it as the update goes on.
    private func draw(
        _ curve: Curve, from start: SIMD2<Double>, to end: SIMD2<Double>, in chart: Chart
    ) -> [OverlayItem] {
        let share = moment.known(.newLoss)
        // The weights are as far along the gradient as the ball is along the axis.
        let place = SIMD2(start.x + (end.x - start.x) * share, pen.values[.newLoss])
        let trace = chart.stroke(
            [SIMD2(figure.x.range.lowerBound, place.y), place], width: 0.0016, pen.theme.muted.linear, opacity: 0.75)
        return [self.curve(curve, in: chart), trace] + ball(place, in: chart)
    }

    // MARK: Bars

    private func draw(_ bars: GraphFigure.Bars, in chart: Chart) -> [OverlayItem] {
        bars.bars.enumerated().flatMap { index, bar -> [OverlayItem] in
            let grown = grown(bar, at: index, among: bars.bars.count)
            guard grown > 0 else { return [] }
            let end = bar.start + (bar.end - bar.start) * grown
            let (low, high) = (min(bar.start, end), max(bar.start, end))
            let corner = chart.place(Double(index) + 0.2, high)
            let size = chart.place(Double(index) + 0.8, low) - corner
            var items: [OverlayItem] = []
            if !bar.isSum, bars.bars.last?.isSum == true, grown >= 1 {
                // What comes next starts here.
                items.append(
                    chart.stroke(
                        [SIMD2(Double(index) + 0.8, end), SIMD2(Double(index) + 1.2, end)], width: 0.0014,
                        pen.theme.muted.linear))
            }
            items.append(
                .panel(
                    Panel(
                        origin: corner, size: size, cornerRadius: 0.003,
                        fill: (bar.isSum || bar.quantity != nil ? pen.found : pen.theme.muted).linear)))
            return items
        }
    }

    /// How far a bar has grown: those that are known from the start, the others one after another, results as they are found.
    private func grown(_ bar: GraphFigure.Bars.Bar, at index: Int, among count: Int) -> Double {
        if let quantity = bar.quantity, !bar.isSum, moment.step != .inputs {
            if moment.step.results.contains(quantity) { return moment.arrival(of: moment.step) }
            return moment.known(quantity) > 0 ? eased(from: 0.08, to: 0.3) : 0
        }
        let start = 0.14 + 0.28 * Double(index) / Double(max(count - 1, 1))
        return eased(from: start, to: start + 0.1)
    }

    private func eased(from start: Double, to end: Double) -> Double {
        Easing.easeInOutCubic(Easing.progress(moment.progress, from: start, to: end))
    }
}
