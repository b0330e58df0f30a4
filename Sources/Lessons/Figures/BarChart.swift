import FilmKit
import SceneGraph
import Typesetting

/// Bars side by side, each with a label below it.
struct BarChart: Sendable {
    struct Bar: Sendable {
        let start: Double
        let end: Double
        /// The quantity that the bar shows; nil for a part of a sum.
        let quantity: Quantity?
        /// Whether the bar is the total of the others.
        let isSum: Bool
    }

    private let bars: [Bar]
    private let x: ChartAxis
    private let y: ChartAxis

    /// - Parameters:
    ///   - labels: One label below each bar.
    ///   - name: The name of the vertical axis.
    ///   - numbers: Values that the axis has to include.
    init(_ bars: [Bar], _ labels: [GlyphBox], name: GlyphBox, reaching numbers: [Double], _ maker: FigureMaker) {
        let (low, high) = (min(0, numbers.min() ?? 0), max(0, numbers.max() ?? 0))
        let room = (high - low) * 0.08
        let ticks = labels.enumerated().map { ChartAxis.Tick(value: Double($0.offset) + 0.5, label: $0.element) }
        self.bars = bars
        x = ChartAxis(0...Double(bars.count), labels: ticks)
        y = ChartAxis(
            (low < 0 ? low - room : 0)...(high > 0 ? high + room : 0), name: name, numbers: maker.numbers,
            limit: maker.tickLimit)
    }

    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block {
        let pen = drawing.pen
        let chart = drawing.chart(x, y, size: size)
        let items = bars.enumerated().flatMap { index, bar -> [OverlayItem] in
            let grown = grown(bar, at: index, drawing)
            guard grown > 0 else { return [] }
            let end = bar.start + (bar.end - bar.start) * grown
            let (low, high) = (min(bar.start, end), max(bar.start, end))
            let corner = chart.place(Double(index) + 0.2, high)
            let size = chart.place(Double(index) + 0.8, low) - corner
            var items: [OverlayItem] = []
            if !bar.isSum, bars.last?.isSum == true, grown >= 1 {
                // Connects to the start of the next bar.
                items.append(
                    chart.stroke(
                        [SIMD2(Double(index) + 0.8, end), SIMD2(Double(index) + 1.2, end)], width: 0.0014,
                        pen.theme.muted.linear))
            }
            let part = bar.end < bar.start ? drawing.negative : drawing.positive
            items.append(
                .panel(
                    Panel(
                        origin: corner, size: size, cornerRadius: 0.003,
                        fill: bar.quantity.map { pen.color(ofTerm: $0) ?? pen.theme.muted.linear } ?? part)))
            return items
        }
        return chart.block(items)
    }

    /// How far a bar has grown, 0...1: first the known numbers together, then the others one after another, and results
    /// when they are found.
    private func grown(_ bar: Bar, at index: Int, _ drawing: FigureDrawing) -> Double {
        let (moment, times) = (drawing.moment, drawing.times)
        if let quantity = bar.quantity, !bar.isSum, !quantity.isGiven {
            if moment.finds(quantity) { return moment.arrival(of: moment.index) }
            return moment.known(quantity) > 0 ? moment.eased(times.knownBars) : 0
        }
        if bar.isSum { return moment.eased(times.result) }
        let end = times.arrival(ofOperand: index, of: bars.count { !$0.isSum })
        return moment.eased(end - times.barGrowth...end)
    }
}
