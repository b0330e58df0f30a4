internal import CText
internal import SceneGraph

extension FormulaLayout {
    /// An atom with its scripts.
    func set(_ atom: Atom, _ style: MathStyle) throws(TypesettingError) -> FormulaPiece {
        let nucleus = try set(atom, nucleusIn: style)
        guard atom.superscript != nil || atom.subscript != nil else { return nucleus }
        var upper: FormulaPiece?
        var lower: FormulaPiece?
        if let list = atom.superscript { upper = try set(list, style.superscript) }
        if let list = atom.subscript { lower = try set(list, style.subscript) }
        let hasLimits =
            switch atom.limits {
            case .beside: false
            case .inDisplay: style.level == .display
            case .always: true
            }
        let box =
            hasLimits
            ? limits(nucleus, upper?.box, lower?.box, style) : scripts(nucleus, upper, lower, style)
        return FormulaPiece(box: box)
    }

    /// Scripts above and below an operator (rule 13a), moved apart by its slant.
    private func limits(
        _ nucleus: FormulaPiece, _ upper: GlyphBox?, _ lower: GlyphBox?, _ style: MathStyle
    ) -> GlyphBox {
        let base = nucleus.box
        let width = max(base.width, upper?.width ?? 0, lower?.width ?? 0)
        let lean = nucleus.italicCorrection / 2
        var box = GlyphBox(width: width)
        box.overlay(base, at: SIMD2((width - base.width) / 2, 0))
        if let upper {
            let gap = max(
                constant(HB_OT_MATH_CONSTANT_UPPER_LIMIT_GAP_MIN, style),
                constant(HB_OT_MATH_CONSTANT_UPPER_LIMIT_BASELINE_RISE_MIN, style) - upper.depth)
            box.overlay(upper, at: SIMD2((width - upper.width) / 2 + lean, -(base.height + gap + upper.depth)))
        }
        if let lower {
            let gap = max(
                constant(HB_OT_MATH_CONSTANT_LOWER_LIMIT_GAP_MIN, style),
                constant(HB_OT_MATH_CONSTANT_LOWER_LIMIT_BASELINE_DROP_MIN, style) - lower.height)
            box.overlay(lower, at: SIMD2((width - lower.width) / 2 - lean, base.depth + gap + lower.height))
        }
        return box
    }

    /// Scripts beside a nucleus (rule 18). The table has the drops from a tall nucleus at its own size, as MathML Core
    /// reads it; TeX took them from the scripts' font.
    private func scripts(
        _ nucleus: FormulaPiece, _ upper: FormulaPiece?, _ lower: FormulaPiece?, _ style: MathStyle
    ) -> GlyphBox {
        let base = nucleus.box
        var up: Float = 0
        var down: Float = 0
        if !nucleus.isCharacter {
            up = base.height - constant(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BASELINE_DROP_MAX, style)
            down = base.depth + constant(HB_OT_MATH_CONSTANT_SUBSCRIPT_BASELINE_DROP_MIN, style)
        }
        if let upper {
            let shift =
                style.isCramped
                ? HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP_CRAMPED : HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP
            up = max(
                up, constant(shift, style),
                upper.box.depth + constant(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MIN, style))
        }
        if let lower {
            down = max(down, constant(HB_OT_MATH_CONSTANT_SUBSCRIPT_SHIFT_DOWN, style))
            if upper == nil {
                down = max(down, lower.box.height - constant(HB_OT_MATH_CONSTANT_SUBSCRIPT_TOP_MAX, style))
            }
        }
        if let upper, let lower {
            let gap = constant(HB_OT_MATH_CONSTANT_SUB_SUPERSCRIPT_GAP_MIN, style)
            let bottom = up - upper.box.depth
            if bottom - (lower.box.height - down) < gap {
                down = gap + lower.box.height - bottom
                let lift = constant(HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT, style) - bottom
                if lift > 0 {
                    up += lift
                    down -= lift
                }
            }
        }
        var box = base
        var width: Float = 0
        if let upper {
            let kern = kern(nucleus, upper, HB_OT_MATH_KERN_TOP_RIGHT, HB_OT_MATH_KERN_BOTTOM_LEFT, up, style)
            box.overlay(upper.box, at: SIMD2(base.width + kern, -up))
            width = base.width + kern + upper.box.width
        }
        if let lower {
            let kern = kern(nucleus, lower, HB_OT_MATH_KERN_BOTTOM_RIGHT, HB_OT_MATH_KERN_TOP_LEFT, -down, style)
            let left = base.width - nucleus.italicCorrection + kern
            box.overlay(lower.box, at: SIMD2(left, down))
            width = max(width, left + lower.box.width)
        }
        box.width = width + constant(HB_OT_MATH_CONSTANT_SPACE_AFTER_SCRIPT, style)
        return box
    }

    /// How far a script moves towards its nucleus (OpenType specification, MATH, "MathKernInfo table"): both corners'
    /// kerns at the height of the nucleus' end and at that of the script's, whichever moves it less.
    private func kern(
        _ nucleus: FormulaPiece, _ script: FormulaPiece, _ outer: hb_ot_math_kern_t, _ inner: hb_ot_math_kern_t,
        _ raise: Float, _ style: MathStyle
    ) -> Float {
        guard let base = nucleus.glyph, let glyph = script.glyph else { return 0 }
        let isUpper = outer == HB_OT_MATH_KERN_TOP_RIGHT
        let (size, scriptSize) = (size(style), size(style.superscript))
        let heights =
            isUpper
            ? [nucleus.box.height, raise - script.box.depth] : [-nucleus.box.depth, raise + script.box.height]
        let kerns = heights.map { height in
            font.kern(base, outer, height: height / size) * size
                + font.kern(glyph, inner, height: (height - raise) / scriptSize) * scriptSize
        }
        return kerns.max() ?? 0
    }
}
