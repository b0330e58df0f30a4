internal import CText
internal import SceneGraph

extension FormulaLayout {
    /// A root (rule 11): a sign as high as its radicand, whose top is where the line over it is.
    func setRadical(
        _ list: MathList, _ degree: MathList?, _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> GlyphBox {
        guard let glyph = font.glyph("\u{221A}", style.level) else {
            throw .missing("\u{221A}", in: font.face, column: column)
        }
        let radicand = try set(list, style.cramped).box
        let thickness = constant(HB_OT_MATH_CONSTANT_RADICAL_RULE_THICKNESS, style)
        var gap = constant(
            style.level == .display
                ? HB_OT_MATH_CONSTANT_RADICAL_DISPLAY_STYLE_VERTICAL_GAP : HB_OT_MATH_CONSTANT_RADICAL_VERTICAL_GAP,
            style)
        let least = radicand.height + radicand.depth + gap + thickness
        let sign = font.vertical(glyph, atLeast: least / size(style)).scaled(by: size(style))
        let extent = sign.height + sign.depth
        // A sign higher than needed has its excess shared by what is above and below the radicand.
        gap += max(0, extent - least) / 2
        let top = radicand.height + gap + thickness

        var left: Float = 0
        var box = GlyphBox()
        if let degree {
            let index = try set(degree, MathStyle(.scriptScript)).box
            let before = constant(HB_OT_MATH_CONSTANT_RADICAL_KERN_BEFORE_DEGREE, style)
            let after = constant(HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE, style)
            let raised = font.fraction(HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT) * extent
            let bottom = top - extent + raised
            left = max(0, before + index.width + after)
            box.overlay(index, at: SIMD2(left - after - index.width, -bottom - index.depth))
        }
        box.overlay(sign, at: SIMD2(left, sign.height - top))
        let start = left + sign.width
        box.rules.append(GlyphBox.Rule(origin: SIMD2(start, -top), size: SIMD2(radicand.width, thickness)))
        box.overlay(radicand, at: SIMD2(start, 0))
        box.width = start + radicand.width
        box.height = max(box.height, top + constant(HB_OT_MATH_CONSTANT_RADICAL_EXTRA_ASCENDER, style))
        return box
    }
}
