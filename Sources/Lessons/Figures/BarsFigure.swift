import FilmKit
import SceneGraph
import Typesetting

/// Numbers side by side. All gradients have one scale, so that one figure can be held against another.
struct BarsFigure: Figure {
    static let name = "bars"

    private let chart: BarChart

    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError) {
        let values = maker.values
        let bars = quantities.map { BarChart.Bar(start: 0, end: values[$0], quantity: $0, isSum: false) }
        var labels: [GlyphBox] = []
        // Below a gradient stands what it is by.
        for quantity in quantities { labels.append(try maker.symbol(quantity.variable ?? quantity)) }
        let areGradients = quantities.allSatisfy { $0.variable != nil }
        let all = areGradients ? Self.gradients(maker.shape).map { values[$0] } : []
        func largest(_ numbers: [Double]) -> Double { numbers.reduce(0) { max($0, abs($1)) } }
        // But for those that would not be seen at it.
        let own = bars.map(\.end)
        let isSeen = largest(own) >= largest(all) * 0.02
        chart = BarChart(
            bars, labels, name: areGradients ? maker.gradient : GlyphBox(), reaching: isSeen ? all + own : own, maker)
    }

    /// Those that films show as bars.
    private static func gradients(_ shape: NetworkShape) -> [Quantity] {
        let outputs = (0..<shape.outputCount).map { Quantity.preActivation(layer: shape.last, unit: $0) }
        let hidden = shape.units.filter { $0.layer < shape.last }.map {
            Quantity.activation(layer: $0.layer, unit: $0.unit)
        }
        return (shape.parameters + outputs + hidden).map(Quantity.gradient)
    }

    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block { chart.block(size: size, drawing) }
}
