/// The size of a block, in frame heights.
package struct BlockSize: Sendable, Equatable {
    package var width: Float
    /// The extent above the baseline.
    package var height: Float
    /// The extent below the baseline.
    package var depth: Float

    package init(width: Float, height: Float, depth: Float) {
        self.width = width
        self.height = height
        self.depth = depth
    }

    /// The total height.
    package var total: Float { height + depth }
}
