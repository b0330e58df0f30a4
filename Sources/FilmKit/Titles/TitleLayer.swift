import SceneGraph
import Typesetting

/// A film's title in its pictures: at the top left of the title-safe area, or at the top right in a language written from
/// right to left, in one or two lines, throughout the film.
package struct TitleLayer: Sendable {
    /// The overlay items to draw.
    package let items: [OverlayItem]
    /// The bottom of the title and its margin, in frame heights from the frame's top.
    package let bottom: Float
    /// The right edge of the title, in frame heights from the frame's left.
    package let right: Float

    private static let lineSpacing: Float = 1.3
    /// The margin below the title, in ems.
    private static let gap: Float = 0.4

    /// Typesets a title as large as it fits: in one line, or else in two.
    ///
    /// - Parameter largest: The largest font size in frame heights, for frames at least as wide as high. The default is
    ///   0.042.
    /// - Parameter typography: The families and the language.
    /// - Throws: ``FilmError`` if it needs more than two lines, or if a glyph or the typeface is missing.
    package init(
        _ title: String, _ colors: Theme.Words, aspect: Double, largest: Float = 0.042, fonts: FontLibrary,
        typography: Typography = .standard
    ) throws(FilmError) {
        let aspect = Float(aspect)
        let margin = SafeArea.margin(aspect: aspect)
        let width = aspect - 2 * margin
        let largest = max(largest * min(aspect, 1), SafeArea.smallestText)
        let sizes = stride(from: largest, to: SafeArea.smallestText, by: -0.001) + [SafeArea.smallestText]
        let fitting: (box: GlyphBox, size: Float)?
        do throws(TypesettingError) {
            let setter = TextSetter(fonts, typography)
            let line = try setter.line(title, in: .strong)
            var found = sizes.first { $0 >= 0.75 * largest && line.width * $0 <= width }.map { (box: line, size: $0) }
            for size in sizes where found == nil {
                let style = ParagraphStyle(
                    typeface: .strong, width: width / size, lineSpacing: Self.lineSpacing, isBalanced: true)
                let box = try setter.paragraph(title.replacing("$", with: #"\$"#), style)
                if box.width * size <= width, box.depth < line.depth + 1.5 * Self.lineSpacing { found = (box, size) }
            }
            fitting = found
        } catch {
            throw FilmError(error, at: "title", of: "The title")
        }
        guard let (box, size) = fitting else {
            throw FilmError(
                "The title does not fit into two lines in a frame of this shape: use a shorter one, or a wider frame.",
                at: "title")
        }
        let baseline = margin + box.height * size
        let left = typography.language.isRightToLeft ? aspect - margin - box.width * size : margin
        items = [
            .lettering(Lettering(box, origin: SIMD2(left, baseline), size: size, color: colors.text.linear))
        ]
        right = left + box.width * size
        bottom = baseline + (box.depth + Self.gap) * size
    }
}
