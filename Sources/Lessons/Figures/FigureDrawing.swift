import FilmKit
import SceneGraph
import Timeline

/// The context for drawing a figure: colours and the step's progress.
struct FigureDrawing {
    let pen: Pen
    /// The colours of positive and negative parts of a sum; the same as those of edges.
    let positive: LinearColor
    let negative: LinearColor
    /// The text before a slope's value.
    let slope: GlyphBox
    /// Whether that text is read from right to left, so that it stands to the right of the value.
    let isRightToLeft: Bool
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

    /// A curve, drawn up to the step's progress.
    func curve(_ curve: Curve, in chart: Chart) -> OverlayItem {
        chart.stroke(curve.prefix(moment.eased(times.curve)), width: 0.0032, pen.theme.text.linear)
    }

    /// The ball at the step's point.
    func ball(_ place: SIMD2<Double>, in chart: Chart) -> [OverlayItem] {
        let shown = Float(moment.eased(times.ball))
        guard shown > 0 else { return [] }
        return [chart.stroke([place], width: 0.017, pen.found.linear, opacity: shown)]
    }
}
