import SceneGraph

/// How a chart's axes look. Lengths are in frame heights.
struct ChartStyle: Sendable {
    /// Numbers and names.
    let text: LinearColor
    let textSize: Float
    /// The line at zero and the one on the left.
    let axis: LinearColor
    /// Where the other numbers are.
    let grid: LinearColor
    let lineWidth: Float
}
