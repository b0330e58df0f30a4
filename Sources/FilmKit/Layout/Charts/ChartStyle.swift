import SceneGraph

/// The colours and sizes of a chart's axes. Lengths are in frame heights.
package struct ChartStyle: Sendable {
    /// The colour of numbers and names.
    package let text: LinearColor
    package let textSize: Float
    /// The colour of the axes: the line at zero and the one at the left.
    package let axis: LinearColor
    /// The colour of the grid lines.
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
