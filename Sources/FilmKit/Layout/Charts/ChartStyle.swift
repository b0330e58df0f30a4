import SceneGraph

/// How a chart's axes look. Lengths are in frame heights.
package struct ChartStyle: Sendable {
    /// Numbers and names.
    package let text: LinearColor
    package let textSize: Float
    /// The line at zero and the one on the left.
    package let axis: LinearColor
    /// Where the other numbers are.
    package let grid: LinearColor
    package let lineWidth: Float

    package init(text: LinearColor, textSize: Float, axis: LinearColor, grid: LinearColor, lineWidth: Float) {
        self.text = text
        self.textSize = textSize
        self.axis = axis
        self.grid = grid
        self.lineWidth = lineWidth
    }
}
