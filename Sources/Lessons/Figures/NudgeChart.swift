import FilmKit
import SceneGraph
import Typesetting

/// The surroundings of a step's point on a curve, so large that a nudge can be seen: the old point, the new one, and the
/// triangle between them with both changes.
struct NudgeChart: Sendable {
    /// The axes' ranges and names, and the curve within them.
    private let x: ChartAxis
    private let y: ChartAxis
    private let curve: Curve
    /// The point before and after the nudge: argument and value.
    private let start: SIMD2<Double>
    private let end: SIMD2<Double>
    /// The changes of argument and value, with their signs.
    private let changes: (argument: GlyphBox, value: GlyphBox)

    private static let samples = 33

    /// - Parameters:
    ///   - start: The point before the nudge: argument and value.
    ///   - end: The point after it.
    ///   - value: The curve's value for an argument.
    /// - Returns: nil if the nudge does not move the point.
    init?(
        from start: SIMD2<Double>, to end: SIMD2<Double>, _ names: (argument: Quantity, result: Quantity),
        _ maker: FigureMaker, value: (Double) -> Double
    ) throws(TypesettingError) {
        let change = end - start
        guard change.x != 0, change.x.isFinite, change.y.isFinite else { return nil }
        self.start = start
        self.end = end
        // More room on the side to which the point moves, for the change of the value.
        func range(_ from: Double, _ to: Double, before: Double, after: Double) -> ClosedRange<Double> {
            let reach = max(abs(to - from), abs(from) * 1e-6, 1e-9)
            let (low, high) = (min(from, to), max(from, to))
            return from <= to
                ? low - reach * before...high + reach * after : low - reach * after...high + reach * before
        }
        let arguments = range(start.x, end.x, before: 1.2, after: 1.8)
        let ends = [value(arguments.lowerBound), value(arguments.upperBound)].filter(\.isFinite)
        let values = range(start.y, end.y, before: 0.8, after: 0.8)
        let low = max(ends.min() ?? values.lowerBound, values.lowerBound - (values.upperBound - values.lowerBound))
        let high = min(ends.max() ?? values.upperBound, values.upperBound + (values.upperBound - values.lowerBound))
        let heights = min(low, values.lowerBound)...max(high, values.upperBound)
        x = try maker.axis(arguments, names.argument, limit: min(maker.tickLimit, 3))
        y = try maker.axis(heights, names.result, limit: min(maker.tickLimit, 3))
        curve = Curve(over: x.range, count: Self.samples, within: y.range) { SIMD2($0, value($0)) }
        func signed(_ number: Double) -> GlyphBox {
            maker.numbers.signed(PrintedNumber(number, .difference(number)))
        }
        // The nudge itself is as its author gives it.
        let nudge = maker.nudge.flatMap {
            $0.quantity == names.argument ? PrintedNumber($0.amount, .given($0.amount)) : nil
        }
        changes = (nudge.map(maker.numbers.signed) ?? signed(change.x), signed(change.y))
    }

    /// The chart as far as the nudge has progressed.
    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block {
        let pen = drawing.pen
        let share = drawing.moment.nudged
        let chart = drawing.chart(x, y, size: size)
        let muted = pen.theme.muted.linear
        var items = [
            chart.stroke(curve.points, width: 0.0032, pen.theme.text.linear),
            chart.stroke([start], width: 0.013, muted),
        ]
        let place = start + (end - start) * share
        let corner = SIMD2(place.x, start.y)
        if share > 0 {
            items.append(
                chart.stroke(
                    [start, corner, SIMD2(place.x, end.y * share + start.y * (1 - share))], width: 0.002, muted))
        }
        items.append(chart.stroke([place], width: 0.017, pen.found.linear))
        return chart.block(items + labels(in: chart, drawing, opacity: Float(share)))
    }

    /// The changes: that of the argument on the far side of its leg from the curve, that of the value beside its own.
    private func labels(in chart: Chart, _ drawing: FigureDrawing, opacity: Float) -> [OverlayItem] {
        let em = FrameLayout.smallest
        let pen = drawing.pen
        let (from, to) = (chart.place(start), chart.place(end))
        let isAbove = to.y >= from.y
        let isRight = to.x >= from.x
        // On a level curve the value's change is on the other side of it.
        let isLevel = abs(to.y - from.y) < 1.6 * em
        let across = SIMD2(
            (from.x + to.x - changes.argument.width * em) / 2, from.y + (isAbove ? -0.4 : 1.1) * em)
        let upright =
            isLevel
            ? SIMD2(to.x - changes.value.width * em / 2, to.y + (isAbove ? 1.4 : -0.7) * em)
            : SIMD2(
                isRight ? to.x + 0.7 * em : to.x - (changes.value.width + 0.7) * em, (from.y + to.y) / 2 + 0.36 * em)
        return [(changes.argument, across, pen.theme.text), (changes.value, upright, pen.found)].map {
            box, place, color in
            .lettering(Lettering(box, origin: place, size: em, color: color.linear, opacity: opacity))
        }
    }
}
