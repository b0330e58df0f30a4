import FilmKit
import SceneGraph
import Timeline

/// What figures are drawn with: the colours, and how far the step is.
struct FigureDrawing {
    let pen: Pen
    /// The colours of parts that add to a sum and that take from it: those of the edges.
    let positive: LinearColor
    let negative: LinearColor
    /// What stands before a slope.
    let slope: GlyphBox
    let moment: Moment
    let times: Choreography

    /// A chart in the theme's colours.
    func chart(_ x: ChartAxis, _ y: ChartAxis, size: SIMD2<Float>) -> Chart {
        let theme = pen.theme
        return Chart(
            size: size, x: x, y: y,
            style: ChartStyle(
                text: theme.muted.linear, textSize: FrameLayout.smallest, axis: theme.muted.linear,
                grid: theme.border.linear, lineWidth: 0.0012))
    }

    /// A curve as far as it is drawn.
    func curve(_ curve: Curve, in chart: Chart) -> OverlayItem {
        chart.stroke(curve.prefix(moment.eased(times.curve)), width: 0.0032, pen.theme.text.linear)
    }

    /// The ball that shows where the step is.
    func ball(_ place: SIMD2<Double>, in chart: Chart) -> [OverlayItem] {
        let shown = Float(moment.eased(times.ball))
        guard shown > 0 else { return [] }
        return [chart.stroke([place], width: 0.017, pen.found.linear, opacity: shown)]
    }
}
