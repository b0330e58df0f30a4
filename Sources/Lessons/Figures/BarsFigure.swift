import FilmKit
import SceneGraph
import Typesetting

/// Numbers side by side. All gradients share one scale, so that figures can be compared.
struct BarsFigure: Figure {
    static let name = "bars"

    private let chart: BarChart

    /// The largest number of bars that have room for whole symbols of gradients.
    private static let mostWhole = 5

    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError) {
        let values = maker.values
        let bars = quantities.map { BarChart.Bar(start: 0, end: values[$0], quantity: $0, isSum: false) }
        var labels: [GlyphBox] = []
        let areGradients = quantities.allSatisfy { $0.variable != nil }
        // Many gradients are labelled with the variables that they are taken with respect to.
        let isBrief = quantities.count > Self.mostWhole
        for quantity in quantities {
            labels.append(
                try isBrief
                    ? maker.symbol(quantity.variable ?? quantity)
                    : maker.set(maker.symbols.symbol(quantity, isFlat: true)))
        }
        let all = areGradients ? Self.gradients(maker.shape).map { values[$0] } : []
        func largest(_ numbers: [Double]) -> Double { numbers.reduce(0) { max($0, abs($1)) } }
        // Except for gradients too small to be visible at the common scale.
        let own = bars.map(\.end)
        let isSeen = largest(own) >= largest(all) * 0.02
        chart = BarChart(
            bars, labels, name: areGradients && isBrief ? maker.gradient : GlyphBox(),
            reaching: isSeen ? all + own : own, maker)
    }

    /// The gradients that films show as bars; they set the common scale.
    private static func gradients(_ shape: NetworkShape) -> [Quantity] {
        let outputs = (0..<shape.outputCount).map { Quantity.preActivation(layer: shape.last, unit: $0) }
        let hidden = shape.units.filter { $0.layer < shape.last }.map {
            Quantity.activation(layer: $0.layer, unit: $0.unit)
        }
        return (shape.parameters + outputs + hidden).map(Quantity.gradient)
    }

    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block { chart.block(size: size, drawing) }
}
