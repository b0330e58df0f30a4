internal import CText
internal import SceneGraph

extension FormulaLayout {
    /// Two formulas with a bar on the axis between them (rule 15).
    func setFraction(
        _ numerator: MathList, _ denominator: MathList, _ style: MathStyle
    ) throws(TypesettingError) -> GlyphBox {
        let upper = try set(numerator, style.numerator).box
        let lower = try set(denominator, style.denominator).box
        let isDisplay = style.level == .display
        let axis = constant(HB_OT_MATH_CONSTANT_AXIS_HEIGHT, style)
        let thickness = constant(HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS, style)
        let (upperShift, upperGap, lowerShift, lowerGap) =
            isDisplay
            ? (
                HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP,
                HB_OT_MATH_CONSTANT_FRACTION_NUM_DISPLAY_STYLE_GAP_MIN,
                HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN,
                HB_OT_MATH_CONSTANT_FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN
            )
            : (
                HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_SHIFT_UP, HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_GAP_MIN,
                HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_SHIFT_DOWN, HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_GAP_MIN
            )
        let up = max(constant(upperShift, style), axis + thickness / 2 + constant(upperGap, style) + upper.depth)
        let down = max(constant(lowerShift, style), thickness / 2 - axis + constant(lowerGap, style) + lower.height)
        let side = FormulaLayout.nullDelimiterSpace
        let width = max(upper.width, lower.width)
        var box = GlyphBox(width: width + 2 * side)
        box.overlay(upper, at: SIMD2(side + (width - upper.width) / 2, -up))
        box.rules.append(
            GlyphBox.Rule(origin: SIMD2(side, -axis - thickness / 2), size: SIMD2(width, thickness)))
        box.overlay(lower, at: SIMD2(side + (width - lower.width) / 2, down))
        return box
    }

    /// A line over a formula (rule 9).
    func setOverline(_ list: MathList, _ style: MathStyle) throws(TypesettingError) -> GlyphBox {
        var box = try set(list, style.cramped).box
        let thickness = constant(HB_OT_MATH_CONSTANT_OVERBAR_RULE_THICKNESS, style)
        let top = box.height + constant(HB_OT_MATH_CONSTANT_OVERBAR_VERTICAL_GAP, style) + thickness
        box.rules.append(GlyphBox.Rule(origin: SIMD2(0, -top), size: SIMD2(box.width, thickness)))
        box.height = top + constant(HB_OT_MATH_CONSTANT_OVERBAR_EXTRA_ASCENDER, style)
        return box
    }

    /// A line under a formula (rule 10).
    func setUnderline(_ list: MathList, _ style: MathStyle) throws(TypesettingError) -> GlyphBox {
        var box = try set(list, style).box
        let thickness = constant(HB_OT_MATH_CONSTANT_UNDERBAR_RULE_THICKNESS, style)
        let top = box.depth + constant(HB_OT_MATH_CONSTANT_UNDERBAR_VERTICAL_GAP, style)
        box.rules.append(GlyphBox.Rule(origin: SIMD2(0, top), size: SIMD2(box.width, thickness)))
        box.depth = top + thickness + constant(HB_OT_MATH_CONSTANT_UNDERBAR_EXTRA_DESCENDER, style)
        return box
    }
}
