internal import CText
internal import SceneGraph

extension FormulaLayout {
    /// Formulas between delimiters that grow with them (rule 19).
    func setDelimited(
        _ delimiters: [Unicode.Scalar?], _ lists: [MathList], _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> GlyphBox {
        var formulas: [GlyphBox] = []
        for list in lists { formulas.append(try set(list, style).box) }
        let extent = extent(
            around: formulas.map(\.height).max() ?? 0, depth: formulas.map(\.depth).max() ?? 0, style)
        var box = GlyphBox()
        for (index, delimiter) in delimiters.enumerated() {
            box.append(try set(delimiter, atLeast: extent, style, column))
            if index < formulas.count { box.append(formulas[index]) }
        }
        return box
    }

    /// A delimiter as high as one around something `height` ems high without depth.
    func setSized(
        _ delimiter: Unicode.Scalar?, _ height: Float, _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> GlyphBox {
        // In plain TeX an invisible one has no width here (\n@space).
        guard delimiter != nil else { return GlyphBox() }
        return try set(delimiter, atLeast: extent(around: height * size(style), depth: 0, style), style, column)
    }

    /// How high delimiters around a box are at least: twice its reach from the axis, less a tenth (\delimiterfactor)
    /// or half an em (\delimitershortfall), whichever leaves more.
    func extent(around height: Float, depth: Float, _ style: MathStyle) -> Float {
        let axis = constant(HB_OT_MATH_CONSTANT_AXIS_HEIGHT, style)
        let whole = 2 * max(height - axis, depth + axis)
        return max(whole * 0.901, whole - 0.5)
    }

    /// A delimiter centred on the axis; the null delimiter's space for `nil`.
    func set(
        _ delimiter: Unicode.Scalar?, atLeast extent: Float, _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> GlyphBox {
        guard let delimiter else { return GlyphBox(width: FormulaLayout.nullDelimiterSpace) }
        guard let glyph = font.glyph(delimiter, style.level) else {
            throw .missing(delimiter, in: font.face, column: column)
        }
        return centered(font.vertical(glyph, atLeast: extent / size(style)).scaled(by: size(style)), style)
    }
}
