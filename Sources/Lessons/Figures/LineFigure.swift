import FilmKit
import SceneGraph
import Timeline
import Typesetting

/// The loss for every learning rate up to twice the chosen one, and a ball that moves down the curve during the update.
struct LineFigure: Figure {
    static let name = "line"

    private let x: ChartAxis
    private let y: ChartAxis
    private let curve: Curve
    private let start: SIMD2<Double>
    private let end: SIMD2<Double>

    private static let samples = 97

    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError) {
        let values = maker.values
        let rates = 0...values.learningRate * 2
        let (before, after) = (values[.loss], values[.updated(.loss)])
        let all = Curve(over: rates, count: Self.samples, within: 0...Double.greatestFiniteMagnitude) {
            SIMD2($0, values.step.next(learningRate: $0).loss)
        }
        // A far too large learning rate may lead to any loss. The axis ends at twice the loss before the update, or at
        // the loss after it if that is larger.
        let high = max(before, after, min(all.points.map(\.y).max() ?? before, before * 2))
        let low = min(before, after, all.points.map(\.y).min() ?? 0)
        let room = (high - low) * 0.15
        let losses = try maker.axis(max(0, low - room)...high + room, .loss, limit: maker.tickLimit)
        curve = Curve(over: rates, count: Self.samples, within: losses.range) {
            SIMD2($0, values.step.next(learningRate: $0).loss)
        }
        x = ChartAxis(
            rates, name: try maker.set(#"\eta"#), numbers: maker.numbers, limit: min(maker.tickLimit, 3))
        y = losses
        start = SIMD2(0, before)
        end = SIMD2(values.learningRate, after)
    }

    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block {
        let (moment, times, pen) = (drawing.moment, drawing.times, drawing.pen)
        let chart = drawing.chart(x, y, size: size)
        // The ball goes down while the forward pass runs again, and its number is there when that has found it.
        let share = moment.again
        let reached = pen.settled.updated(by: share)
        let place = SIMD2(start.x + (end.x - start.x) * share, reached[.updated(.loss)])
        let trace = chart.stroke(
            [SIMD2(x.range.lowerBound, place.y), place], width: 0.0016, pen.theme.muted.linear, opacity: 0.75)
        let origin = chart.stroke(
            [start], width: 0.01, pen.theme.muted.linear, opacity: Float(moment.eased(times.ball)))
        let em = FrameLayout.smallest
        func number(_ value: Double, at point: SIMD2<Double>, _ color: ThemeColor, _ opacity: Double) -> OverlayItem {
            let box = pen.numbers.box(pen.settled.printed(value))
            var origin = chart.place(point) + SIMD2(0.7, -0.35) * em
            // Beside the axis' name, if it is as high as that.
            if origin.y - em < chart.field.low.y { origin.x = max(origin.x, chart.header.lowerBound) }
            return .lettering(Lettering(box, origin: origin, size: em, color: color.linear, opacity: Float(opacity)))
        }
        // Shows the new number once it is clear of the old one; where they never separate, it replaces the old one.
        let parted = Easing.smoothstep(
            Easing.progress(share, from: times.parting.lowerBound, to: times.parting.upperBound))
        let apart = chart.place(end) - chart.place(start)
        let room = SIMD2(pen.box(of: .loss).width + 0.3, 1) * em
        let isCovered = abs(apart.x) < room.x && abs(apart.y) < room.y
        return chart.block(
            [drawing.curve(curve, in: chart), trace, origin] + drawing.ball(place, in: chart) + [
                number(start.y, at: start, pen.theme.muted, moment.eased(times.ball) * (isCovered ? 1 - parted : 1)),
                number(end.y, at: place, pen.found, parted),
            ])
    }
}
