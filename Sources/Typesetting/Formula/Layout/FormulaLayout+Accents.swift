internal import CText
internal import SceneGraph

extension FormulaLayout {
    /// A mark above a formula (rule 12). Over one letter it goes where the font says, and scripts then stand as they
    /// would beside the letter alone.
    func setAccent(
        _ mark: Unicode.Scalar, _ list: MathList, isWide: Bool, _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> FormulaPiece {
        guard var glyph = font.glyph(mark, style.level) else {
            throw .missing(mark, in: font.face, column: column)
        }
        let base = try set(list, style.cramped)
        if isWide {
            let variants = font.variants(glyph, HB_DIRECTION_LTR)
            glyph = variants.last { $0.extent * size(style) <= base.box.width }?.glyph ?? glyph
        }
        let middle = base.accentAttachment ?? base.box.width / 2
        let left = middle - font.accentAttachment(glyph) * size(style)
        let raise = max(0, base.box.height - constant(HB_OT_MATH_CONSTANT_ACCENT_BASE_HEIGHT, style))
        var piece = base
        piece.box.overlay(font.box(glyph).scaled(by: size(style)), at: SIMD2(left, -raise))
        piece.box.depth = base.box.depth
        piece.accentAttachment = middle
        return piece
    }
}
