/// How much room a block takes, in frame heights.
struct BlockSize: Sendable, Equatable {
    var width: Float
    /// Above its baseline.
    var height: Float
    /// Below its baseline.
    var depth: Float

    /// From its top to its bottom.
    var total: Float { height + depth }
}
