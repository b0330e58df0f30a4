/// The box around an outline, y up, in ems.
struct GlyphBounds: Equatable {
    var left: Float = 0
    var right: Float = 0
    var top: Float = 0
    var bottom: Float = 0
}
