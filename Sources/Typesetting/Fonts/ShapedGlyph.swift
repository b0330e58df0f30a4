/// One glyph of a shaped text; lengths in ems, y up as HarfBuzz has it.
struct ShapedGlyph {
    /// The glyph's index in the face; 0 where the face lacks the character.
    let index: UInt32
    /// The offset in UTF-8 of the character it comes from.
    let cluster: Int
    /// How far the next glyph's place is to the right.
    let advance: Float
    /// Where the glyph is drawn from its place.
    let offset: SIMD2<Float>
}
