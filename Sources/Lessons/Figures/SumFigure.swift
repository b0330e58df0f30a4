import FilmKit
import SceneGraph
import Typesetting

/// A unit's weighted sum as a waterfall chart: the terms stacked one upon another, and the total. Of many terms the
/// largest have bars of their own; the rest share one.
struct SumFigure: Figure {
    static let name = "sum"

    private let chart: BarChart

    /// The largest number of terms with bars of their own.
    private static let longest = 6

    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError) {
        guard case .preActivation(let layer, let unit)? = quantities.first else {
            preconditionFailure("a sum's figure of another number")
        }
        let (values, shape) = (maker.values, maker.shape)
        let result = Quantity.preActivation(layer: layer, unit: unit)
        var parts: [(symbol: String, value: Double)] = []
        for from in 0..<shape.layers[layer - 1] {
            let weight = Quantity.weight(layer: layer, to: unit, from: from)
            let signal = shape.signal(layer: layer - 1, unit: from)
            parts.append(
                (
                    "\(maker.symbols.symbol(weight))\\,\(maker.symbols.symbol(signal))", values[weight] * values[signal]
                ))
        }
        if parts.count > Self.longest {
            let order = parts.indices.sorted { (abs(parts[$0].value), $1) > (abs(parts[$1].value), $0) }
            let chosen = Set(order.prefix(Self.longest - 1))
            let rest = parts.indices.filter { !chosen.contains($0) }.reduce(0) { $0 + parts[$1].value }
            parts = parts.indices.filter(chosen.contains).map { parts[$0] } + [(#"\cdots"#, rest)]
        }
        if shape.hasBiases {
            let bias = Quantity.bias(layer: layer, unit: unit)
            parts.append((maker.symbols.symbol(bias), values[bias]))
        }
        var bars: [BarChart.Bar] = []
        var labels: [GlyphBox] = []
        var total = 0.0
        for part in parts {
            bars.append(.init(start: total, end: total + part.value, quantity: nil, isSum: false))
            labels.append(try maker.set(part.symbol))
            total += part.value
        }
        bars.append(.init(start: 0, end: values[result], quantity: result, isSum: true))
        labels.append(try maker.symbol(result))
        chart = BarChart(
            bars, labels, name: GlyphBox(), reaching: bars.map(\.start) + bars.map(\.end), maker)
    }

    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block { chart.block(size: size, drawing) }
}
