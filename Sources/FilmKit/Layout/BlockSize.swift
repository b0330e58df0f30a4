/// How much room a block takes, in frame heights.
package struct BlockSize: Sendable, Equatable {
    package var width: Float
    /// Above its baseline.
    package var height: Float
    /// Below its baseline.
    package var depth: Float

    package init(width: Float, height: Float, depth: Float) {
        self.width = width
        self.height = height
        self.depth = depth
    }

    /// From its top to its bottom.
    package var total: Float { height + depth }
}
