internal import SceneGraph

/// A nucleus as it is set, with what its scripts and accents need to know.
struct FormulaPiece {
    /// The glyphs, in ems of the whole formula; the width includes the italic correction.
    var box: GlyphBox
    /// How far its top leans over to the right: subscripts go under it.
    var italicCorrection: Float = 0
    /// The glyph it consists of, if it is one character, for the kerning of scripts.
    var glyph: UInt32?
    /// Whether scripts stand at the heights for letters, whatever the letter's own height.
    var isCharacter = false
    /// Where an accent's middle goes; `nil` for the middle of the box.
    var accentAttachment: Float?
}
