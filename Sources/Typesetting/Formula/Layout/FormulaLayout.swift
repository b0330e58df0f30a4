internal import CText
internal import SceneGraph

/// Turns math lists into boxes, after the rules of the TeXbook's appendix G.
///
/// Lengths are in ems of the whole formula: a style's own measures are the font's times the style's size.
struct FormulaLayout {
    let font: MathFont
    private let words: FormulaWords

    /// How wide a missing delimiter is, and the empty space on either side of a fraction, in ems at any size: TeX's
    /// \nulldelimiterspace of 1.2 points.
    static let nullDelimiterSpace: Float = 0.12

    init(_ font: MathFont, words: FormulaWords) {
        self.font = font
        self.words = words
    }

    /// How large a style is.
    func size(_ style: MathStyle) -> Float { font.size(style.level) }

    /// A length of the MATH table at a style's size.
    func constant(_ constant: hb_ot_math_constant_t, _ style: MathStyle) -> Float {
        font.constant(constant) * size(style)
    }

    /// A nucleus as it is set in a style.
    func set(_ atom: Atom, nucleusIn style: MathStyle) throws(TypesettingError) -> FormulaPiece {
        switch atom.nucleus {
        case .symbol(let scalar): return try setSymbol(scalar, style, atom.column)
        case .largeOperator(let scalar): return try setLargeOperator(scalar, style, atom.column)
        case .text(let text):
            var box = GlyphBox()
            do throws(TypesettingError) {
                box = try words.set(text, font.face)
            } catch {
                throw TypesettingError(error.kind, error.problem, column: atom.column, advice: error.advice)
            }
            return FormulaPiece(box: box.scaled(by: size(style)), isCharacter: true)
        case .list(let list): return try set(list, style)
        case .fraction(let numerator, let denominator, let isDisplay):
            let own = isDisplay.map { MathStyle($0 ? .display : .text, isCramped: style.isCramped) } ?? style
            return FormulaPiece(box: try setFraction(numerator, denominator, own))
        case .radical(let radicand, let degree):
            return FormulaPiece(box: try setRadical(radicand, degree, style, atom.column))
        case .accent(let mark, let base, let isWide):
            return try setAccent(mark, base, isWide: isWide, style, atom.column)
        case .overline(let list): return FormulaPiece(box: try setOverline(list, style))
        case .underline(let list): return FormulaPiece(box: try setUnderline(list, style))
        case .delimited(let delimiters, let lists):
            return FormulaPiece(box: try setDelimited(delimiters, lists, style, atom.column))
        case .sizedDelimiter(let delimiter, let height):
            return FormulaPiece(box: try setSized(delimiter, height, style, atom.column))
        case .matrix(let matrix): return FormulaPiece(box: try setMatrix(matrix, style, atom.column))
        }
    }

    /// One character (rule 17): its advance and italic correction wide.
    func setSymbol(
        _ scalar: Unicode.Scalar, _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> FormulaPiece {
        guard let glyph = font.glyph(scalar, style.level) else {
            throw .missing(scalar, in: font.face, column: column)
        }
        var box = font.box(glyph)
        let correction = font.italicCorrection(glyph)
        box.width += correction
        return FormulaPiece(
            box: box.scaled(by: size(style)), italicCorrection: correction * size(style), glyph: glyph,
            isCharacter: !font.isExtendedShape(glyph), accentAttachment: font.accentAttachment(glyph) * size(style))
    }

    /// A large operator (rule 13): in display style the first form that is high enough, centred on the axis.
    private func setLargeOperator(
        _ scalar: Unicode.Scalar, _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> FormulaPiece {
        guard var glyph = font.glyph(scalar, style.level) else {
            throw .missing(scalar, in: font.face, column: column)
        }
        if style.level == .display {
            let least = font.constant(HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT)
            let variants = font.variants(glyph, HB_DIRECTION_TTB)
            glyph = (variants.first { $0.extent >= least } ?? variants.last)?.glyph ?? glyph
        }
        // Unlike a letter's, an operator's advance spans its slant; only a subscript is moved under it.
        return FormulaPiece(
            box: centered(font.box(glyph).scaled(by: size(style)), style),
            italicCorrection: font.italicCorrection(glyph) * size(style))
    }

    /// A box moved so that its middle is on the axis.
    func centered(_ box: GlyphBox, _ style: MathStyle) -> GlyphBox {
        let axis = constant(HB_OT_MATH_CONSTANT_AXIS_HEIGHT, style)
        return box.translated(by: SIMD2(0, (box.height - box.depth) / 2 - axis))
    }
}
