internal import SceneGraph

/// What a line cannot be broken in: letters, formulas, or both.
struct Word {
    /// What is drawn as a whole: a run of one direction and script, or a formula.
    struct Piece {
        var box: GlyphBox
        /// The embedding level (UAX #9); odd levels run from right to left.
        var level: UInt8
    }

    /// Its glyphs in logical order, for its width.
    var box: GlyphBox
    /// Its pieces in logical order.
    var pieces: [Piece]
    /// The levels of the spaces before it, which a line that it begins does not have; empty after a hyphen.
    var spacesBefore: [UInt8]
}
