public import SceneGraph

/// Sets texts: single lines, and paragraphs with formulas in them.
///
/// Texts run from left to right, from right to left, or mixed (UAX #9), each script by its own rules. Shaping (ligatures,
/// kerning, joined letters) is HarfBuzz's, in font units, so a text has the same proportions at every size. May be used from
/// several threads at once.
public struct TextSetter: Sendable {
    let library: FontLibrary
    /// The families and the language.
    let typography: Typography

    /// A setter with that library's faces.
    ///
    /// - Parameter typography: the families and the language; styles such as ``Typeface/text`` are set in these.
    public init(_ library: FontLibrary, _ typography: Typography = .standard) {
        self.library = library
        self.typography = typography
    }

    /// Whether a style's face has a glyph for each of some characters.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` or `.damagedFont`.
    public func has(_ characters: String, in typeface: Typeface = .text) throws(TypesettingError) -> Bool {
        try library.face(typeface, in: typography).covers(characters)
    }

    /// One line of plain text. Its height and depth are the face's ascender and descender, up to 1 and 0.4 em, whatever the
    /// letters, so that lines of one size stand alike.
    ///
    /// - Throws: ``TypesettingError`` of kind `.missingCharacter` for a character that the face lacks, line breaks and other
    ///   controls among them; `.fontMissing` or `.damagedFont`.
    public func line(
        _ text: String, in typeface: Typeface = .text, features: Set<FontFeature> = []
    ) throws(TypesettingError) -> GlyphBox {
        let face = try library.face(typeface, in: typography)
        var box = try TextRun.line(of: text, face, features, typography.language)
        (box.height, box.depth) = face.metrics.line
        return box
    }

    /// Words broken into lines. What stands between two `$` is a formula (see ``FormulaSetter``); `\$` is a dollar.
    ///
    /// Lines break at spaces, at line breaks, and after hyphens and dashes between letters. Among ideographs, kana and letters
    /// of scripts without spaces they break where UAX #14 has an opportunity, by ICU; Korean breaks at spaces. A no-break
    /// space holds its neighbours together.
    ///
    /// Each line is a paragraph of its own to UAX #9 where the text has a line break. It runs as the language does, unless all
    /// of its letters run the other way. A formula is one object from left to right.
    ///
    /// - Returns: a box whose baseline is that of the first line and whose width is that of the widest.
    /// - Throws: ``TypesettingError`` as ``line(_:in:features:)`` and ``FormulaSetter/set(_:display:)`` do, with the column in the
    ///   whole text.
    public func paragraph(
        _ text: String, _ style: ParagraphStyle = ParagraphStyle()
    ) throws(TypesettingError) -> GlyphBox {
        let face = try library.face(style.typeface, in: typography)
        let space = try face.set(" ", features: style.features).width
        var lines: [GlyphBox] = []
        for words in try WordSetter(library, face, style, typography).words(text) {
            for range in LineBreaker.lines(words, space: space, limit: style.width, isBalanced: style.isBalanced) {
                lines.append(TextLine.box(of: words[range], space: space, face.metrics))
            }
        }
        return stack(lines, style)
    }

    /// Lines below each other.
    private func stack(_ lines: [GlyphBox], _ style: ParagraphStyle) -> GlyphBox {
        // The least gap between two lines' boxes: TeX's \lineskip.
        let leastGap: Float = 0.1
        // Ideographs fill their squares, so that their lines need more room between them.
        let lineSpacing = style.lineSpacing + (typography.language.isIdeographic ? 0.15 : 0)
        let width = lines.map(\.width).max() ?? 0
        var stack = GlyphBox(width: width, height: lines.first?.height ?? 0)
        var baseline: Float = 0
        for (index, line) in lines.enumerated() {
            if index > 0 { baseline += max(lineSpacing, lines[index - 1].depth + leastGap + line.height) }
            let slack = width - line.width
            let isRightToLeft = typography.language.isRightToLeft
            let indent: Float =
                switch style.alignment {
                case .leading: isRightToLeft ? slack : 0
                case .center: slack / 2
                case .trailing: isRightToLeft ? 0 : slack
                }
            stack.overlay(line, at: SIMD2(indent, baseline))
        }
        return stack
    }
}
