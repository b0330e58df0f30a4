public import SceneGraph

/// Sets texts: single lines, and paragraphs with formulas in them.
///
/// Texts run from left to right. Shaping (ligatures, kerning) is HarfBuzz's, in font units, so a text has the same proportions at
/// every size. May be used from several threads at once.
public struct TextSetter: Sendable {
    let library: FontLibrary

    /// A setter with that library's faces.
    public init(_ library: FontLibrary) { self.library = library }

    /// One line of plain text. Its height and depth are the face's ascender and descender, whatever the letters, so that
    /// lines of one size stand alike.
    ///
    /// - Throws: ``TypesettingError`` of kind `.missingCharacter` for a character that the face lacks, line breaks and other
    ///   controls among them; `.fontMissing` or `.damagedFont`.
    public func line(
        _ text: String, in typeface: Typeface = .text, features: Set<FontFeature> = []
    ) throws(TypesettingError) -> GlyphBox {
        let face = try library.face(typeface)
        var box = try face.set(text, features: features)
        box.height = face.metrics.ascender
        box.depth = face.metrics.descender
        return box
    }

    /// Words broken into lines. What stands between two `$` is a formula (see ``FormulaSetter``); `\$` is a dollar.
    ///
    /// Lines break at spaces, at line breaks, and after hyphens and dashes between letters: a simple part of the rules of
    /// Unicode's Annex 14. A no-break space holds its neighbours together.
    ///
    /// - Returns: a box whose baseline is that of the first line and whose width is that of the widest.
    /// - Throws: ``TypesettingError`` as ``line(_:in:features:)`` and ``FormulaSetter/set(_:display:)`` do, with the column in the
    ///   whole text.
    public func paragraph(
        _ text: String, _ style: ParagraphStyle = ParagraphStyle()
    ) throws(TypesettingError) -> GlyphBox {
        let face = try library.face(style.typeface)
        let space = try face.set(" ", features: style.features).width
        var lines: [GlyphBox] = []
        for words in try WordSetter(library, face, style).words(text) {
            for range in LineBreaker.lines(words, space: space, limit: style.width, isBalanced: style.isBalanced) {
                lines.append(TextSetter.line(of: words[range], space: space, face.metrics))
            }
        }
        return TextSetter.stack(lines, style)
    }

    /// Words side by side; at least as high and deep as the face is.
    private static func line(of words: ArraySlice<Word>, space: Float, _ metrics: FaceMetrics) -> GlyphBox {
        var line = GlyphBox()
        for (index, word) in words.enumerated() {
            if index > 0 { line.width += Float(word.spacesBefore) * space }
            line.append(word.box)
        }
        line.height = max(line.height, metrics.ascender)
        line.depth = max(line.depth, metrics.descender)
        return line
    }

    /// Lines below each other.
    private static func stack(_ lines: [GlyphBox], _ style: ParagraphStyle) -> GlyphBox {
        // The least gap between two lines' boxes: TeX's \lineskip.
        let leastGap: Float = 0.1
        let width = lines.map(\.width).max() ?? 0
        var stack = GlyphBox(width: width, height: lines.first?.height ?? 0)
        var baseline: Float = 0
        for (index, line) in lines.enumerated() {
            if index > 0 { baseline += max(style.lineSpacing, lines[index - 1].depth + leastGap + line.height) }
            let slack = width - line.width
            let indent: Float =
                switch style.alignment {
                case .leading: 0
                case .center: slack / 2
                case .trailing: slack
                }
            stack.overlay(line, at: SIMD2(indent, baseline))
        }
        return stack
    }
}
