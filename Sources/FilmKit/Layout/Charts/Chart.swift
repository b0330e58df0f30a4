import Foundation
import SceneGraph

/// A chart with two axes, in which curves, points and bars are plotted. Lengths are in frame heights, from its top left
/// corner.
package struct Chart: Sendable {
    /// The size of the whole chart, including its labels.
    package let size: SIMD2<Float>
    package let x: ChartAxis
    package let y: ChartAxis
    package let style: ChartStyle
    /// The tick labels that fit along the axes.
    private let xTicks: [ChartAxis.Tick]
    private let yTicks: [ChartAxis.Tick]
    /// Whether every second label below the plot area is on a second line.
    private let isStaggered: Bool
    /// The plot area.
    package let field: Rectangle

    package init(size: SIMD2<Float>, x: ChartAxis, y: ChartAxis, style: ChartStyle) {
        self.size = size
        self.x = x
        self.y = y
        self.style = style
        let em = style.textSize
        let top = y.name.glyphs.isEmpty ? em * 0.5 : em * 1.7
        // Labels below the plot area may need a second line.
        let height = size.y - top - em * (x.isNumeric ? 1.5 : 2.6)
        let yTicks = y.ticks { ticks in
            zip(ticks, ticks.dropFirst()).allSatisfy {
                (Chart.share($1.value, y.range) - Chart.share($0.value, y.range)) * height >= em * 1.1
            }
        }
        let left = yTicks.isEmpty ? em * 0.1 : (yTicks.map(\.label.width).max() ?? 0) * em + em * 0.4
        let right = x.name.glyphs.isEmpty ? em * 0.2 : x.name.width * em * Chart.scale(of: x.name) + em * 0.5
        // Labels that are wider than their bars alternate between two lines.
        let share = (size.x - left - right) / Float(x.range.upperBound - x.range.lowerBound)
        let names = x.isNumeric ? [] : x.ticks
        let isStaggered = zip(names, names.dropFirst()).contains { first, second in
            (first.label.width + second.label.width) / 2 * em > Float(second.value - first.value) * share - em * 0.2
        }
        self.isStaggered = isStaggered
        let bottom = x.ticks.isEmpty ? em * 0.3 : em * (isStaggered ? 2.6 : 1.5)
        let field = Rectangle(low: SIMD2(left, top), high: size - SIMD2(right, bottom))
        self.field = field
        self.yTicks = yTicks
        xTicks = x.ticks { ticks in
            // The space that each label covers, with half an em between two.
            let places = ticks.map { tick in
                let middle = field.low.x + field.size.x * Chart.share(tick.value, x.range)
                return (
                    low: middle - em * (tick.label.width + 0.5) / 2, high: middle + em * (tick.label.width + 0.5) / 2
                )
            }
            return zip(places, places.dropFirst()).allSatisfy { $0.high <= $1.low }
                && places.allSatisfy { $0.high <= size.x + em * 0.4 }
        }
    }

    /// A value's position in a range, 0...1. It is clamped to a little outside the range, so that no coordinate is
    /// infinite.
    private static func share(_ value: Double, _ range: ClosedRange<Double>) -> Float {
        Float(min(max((value - range.lowerBound) / (range.upperBound - range.lowerBound), -1), 2))
    }

    /// Formulas look smaller than digits of the same font size.
    private static func scale(of name: GlyphBox) -> Float { name.glyphs.first?.typeface == .formula ? 1.15 : 1 }

    /// The position of a pair of values.
    package func place(_ x: Double, _ y: Double) -> SIMD2<Float> {
        SIMD2(
            field.low.x + field.size.x * Chart.share(x, self.x.range),
            field.high.y - field.size.y * Chart.share(y, self.y.range))
    }

    /// The screen direction of a line with a slope, pointing right, as a unit vector.
    package func direction(slope: Double) -> SIMD2<Float> {
        let along = SIMD2(
            Double(field.size.x) / (x.range.upperBound - x.range.lowerBound),
            -Double(field.size.y) / (y.range.upperBound - y.range.lowerBound) * slope)
        return SIMD2<Float>(along / hypot(along.x, along.y))
    }

    /// The position of a point.
    package func place(_ point: SIMD2<Double>) -> SIMD2<Float> { place(point.x, point.y) }

    /// The chart with contents in its plot area.
    package func block(_ content: [OverlayItem]) -> Block {
        .figure(BlockSize(width: size.x, height: size.y, depth: 0), lines + content + words)
    }

    /// A line in the plot area.
    package func stroke(_ points: [SIMD2<Double>], width: Float, _ color: LinearColor, opacity: Float = 1)
        -> OverlayItem
    {
        .stroke(Stroke(points: points.map { place($0) }, width: width, color: color, opacity: opacity))
    }

    /// The horizontal axis is at zero if that is in range, else at the lower edge of the plot area.
    private var lines: [OverlayItem] {
        let zero = y.range.contains(0) ? 0 : y.range.lowerBound
        func across(_ value: Double, _ color: LinearColor) -> OverlayItem {
            let height = place(x.range.lowerBound, value).y
            return .stroke(
                Stroke(
                    points: [SIMD2(field.low.x, height), SIMD2(field.high.x, height)], width: style.lineWidth,
                    color: color))
        }
        let grid = yTicks.filter { $0.value != zero }.map { across($0.value, style.grid) }
        func upright(_ x: Float, _ color: LinearColor) -> OverlayItem {
            .stroke(
                Stroke(
                    points: [SIMD2(x, field.low.y), SIMD2(x, field.high.y)], width: style.lineWidth, color: color))
        }
        let columns =
            x.isNumeric
            ? xTicks.filter { $0.value > x.range.lowerBound }.map {
                upright(place($0.value, y.range.lowerBound).x, style.grid)
            } : []
        return columns + grid + [across(zero, style.axis), upright(field.low.x, style.axis)]
    }

    private var nameWidth: Float { y.name.width * style.textSize * Chart.scale(of: y.name) }

    /// The vertical axis' name is above its tick labels, or above the plot area if it is wider than they are.
    private var nameStart: Float {
        let start = field.low.x - style.textSize * 0.4 - nameWidth
        return start >= 0 ? start : field.low.x
    }

    /// The free space above the plot area, to the right of the vertical axis' name.
    package var header: ClosedRange<Float> {
        let start = y.name.glyphs.isEmpty ? 0 : nameStart + nameWidth + style.textSize * 0.4
        return min(start, field.high.x)...field.high.x
    }

    private var words: [OverlayItem] {
        let em = style.textSize
        func lettering(_ box: GlyphBox, _ origin: SIMD2<Float>, _ scale: Float = 1) -> OverlayItem {
            .lettering(Lettering(box, origin: origin, size: em * scale, color: style.text))
        }
        // A digit is about 0.72 em high. Where the axes meet, one number is enough.
        let isShared = x.isNumeric && xTicks.first?.value == x.range.lowerBound
        let beside = yTicks.filter { !isShared || $0.value > y.range.lowerBound }.map { tick in
            let middle = place(x.range.lowerBound, tick.value).y
            return lettering(tick.label, SIMD2(field.low.x - em * (tick.label.width + 0.4), middle + em * 0.36))
        }
        let below = xTicks.enumerated().map { index, tick in
            let middle = place(tick.value, y.range.lowerBound).x
            let line: Float = isStaggered && index % 2 == 1 ? 2.25 : 1.15
            return lettering(tick.label, SIMD2(middle - em * tick.label.width / 2, field.high.y + em * line))
        }
        var names: [OverlayItem] = []
        if !x.name.glyphs.isEmpty {
            // Without tick labels below the plot area, the name is at the axis itself.
            let zero = place(x.range.lowerBound, y.range.contains(0) ? 0 : y.range.lowerBound).y
            let height = xTicks.isEmpty ? zero + em * 0.2 : field.high.y - em * 0.15
            names.append(lettering(x.name, SIMD2(field.high.x + em * 0.5, height), Chart.scale(of: x.name)))
        }
        if !y.name.glyphs.isEmpty {
            names.append(lettering(y.name, SIMD2(nameStart, em), Chart.scale(of: y.name)))
        }
        return beside + below + names
    }
}
