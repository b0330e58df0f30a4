internal import SceneGraph

/// What a line cannot be broken in: letters, formulas, or both.
struct Word {
    /// Its glyphs.
    var box: GlyphBox
    /// How many spaces stand before it, unless it begins a line; 0 after a hyphen.
    var spacesBefore: Int
}
