import FilmKit
import Foundation
import SceneGraph
import Timeline

/// Draws a step's figure as far as the step is.
struct GraphChart {
    let figure: GraphFigure
    let size: SIMD2<Float>
    let pen: GraphPen
    /// The colours of parts that add to a sum and that take from it: those of the edges.
    let positive: LinearColor
    let negative: LinearColor
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
        return .faded(Float(moment.shown(after: 0.35)), chart.block(content))
    }

    // MARK: Functions

    /// The curve is drawn from its beginning; a ball rises from the argument to the curve, a line leads on to the value, and then the slope opens.
    private func draw(_ graph: GraphFigure.Graph, in chart: Chart) -> [OverlayItem] {
        let rise = eased(from: 0.26, to: 0.42)
        let reached = eased(from: 0.42, to: GraphMoment.finding)
        let opened = Float(eased(from: GraphMoment.finding, to: GraphMoment.landing))
        let (x, y) = (figure.x.range, figure.y.range)
        let foot = SIMD2(graph.point.x, y.contains(0) ? 0 : y.lowerBound)
        let place = foot + (graph.point - foot) * rise
        let side = SIMD2(graph.point.x + (x.lowerBound - graph.point.x) * reached, graph.point.y)
        let guide = reached > 0 ? [foot, graph.point, side] : [foot, place]
        var items = [curve(graph.curve, in: chart)]
        if rise > 0 { items.append(chart.stroke(guide, width: 0.0016, pen.theme.muted.linear, opacity: 0.75)) }
        if let slope = graph.slope, opened > 0 {
            items.append(tangent(at: graph.point, slope: slope.value, length: opened, in: chart))
            items += label(slope.quantity, opacity: opened, in: chart)
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

    /// A piece of the tangent, as long on the screen whatever the slope, and within the field.
    private func tangent(at point: SIMD2<Double>, slope: Double, length: Float, in chart: Chart) -> OverlayItem {
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

    /// The slope's number, above the field at the right, where nothing is drawn.
    private func label(_ quantity: GraphQuantity, opacity: Float, in chart: Chart) -> [OverlayItem] {
        let em = GraphFrame.smallest
        let number = pen.box(of: quantity)
        let place = SIMD2(chart.header.upperBound - number.width * em, em)
        let value = OverlayItem.lettering(
            Lettering(number, origin: place, size: em, color: pen.found.linear, opacity: opacity))
        let start = place - SIMD2((words.slope.width + 0.35) * em, 0)
        // In a narrow field the tangent says what the number is.
        guard start.x >= chart.header.lowerBound else { return [value] }
        let word = Lettering(words.slope, origin: start, size: em, color: pen.theme.muted.linear, opacity: opacity)
        return [.lettering(word), value]
    }

    // MARK: Descent

    /// The curve, and a ball that goes down it as the update goes on.
    private func draw(
        _ curve: Curve, from start: SIMD2<Double>, to end: SIMD2<Double>, in chart: Chart
    ) -> [OverlayItem] {
        let share = moment.update
        // The weights are as far along the gradient as the ball is along the axis.
        let place = SIMD2(start.x + (end.x - start.x) * share, pen.values[.newLoss])
        let trace = chart.stroke(
            [SIMD2(figure.x.range.lowerBound, place.y), place], width: 0.0016, pen.theme.muted.linear, opacity: 0.75)
        let origin = chart.stroke(
            [start], width: 0.01, pen.theme.muted.linear, opacity: Float(eased(from: 0.2, to: 0.26)))
        let em = GraphFrame.smallest
        func number(_ quantity: GraphQuantity, at point: SIMD2<Double>, _ color: ThemeColor, _ opacity: Double)
            -> OverlayItem
        {
            .lettering(
                Lettering(
                    pen.box(of: quantity), origin: chart.place(point) + SIMD2(0.6, -0.35) * em, size: em,
                    color: color.linear, opacity: Float(opacity)))
        }
        // Once the two have parted; where they never do, the old number gives way.
        let parted = Easing.smoothstep(Easing.progress(share, from: 0.5, to: 0.8))
        let apart = chart.place(end) - chart.place(start)
        let room = SIMD2(pen.box(of: .loss).width + 0.3, 1) * em
        let isCovered = abs(apart.x) < room.x && abs(apart.y) < room.y
        return [self.curve(curve, in: chart), trace, origin] + ball(place, in: chart) + [
            number(.loss, at: start, pen.theme.muted, eased(from: 0.2, to: 0.26) * (isCovered ? 1 - parted : 1)),
            number(.newLoss, at: place, pen.found, parted),
        ]
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
                        fill: bar.quantity == nil ? (bar.end < bar.start ? negative : positive) : pen.found.linear)))
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
