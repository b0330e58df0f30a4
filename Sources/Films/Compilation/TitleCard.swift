import FilmKit
import SceneGraph
import Typesetting

/// A card before a part: its title on the theme's background with dust, and below it a line and the part's number.
struct TitleCard: Sendable {
    /// The styles of its texts.
    static let typefaces: [Typeface] = [.strong, .text]

    /// The part's number in words; empty if there is only one part.
    let counter: String
    private let theme: Theme
    private let items: [OverlayItem]
    private let aspect: Float

    /// The largest and smallest size of a title, that of the counter, the space around the line between them, and its
    /// length and width: in sides of the largest square in the frame.
    private static let (largest, smallest, counterSize, gap): (Float, Float, Float, Float) = (0.088, 0.05, 0.034, 0.042)
    private static let line = SIMD2<Float>(0.14, 0.0032)
    private static let lineSpacing: Float = 1.22
    /// Half the depth of the box in which dust drifts, in world units; the camera stands at twice that distance.
    private static let depth: Float = 5

    /// Typesets a card.
    ///
    /// - Parameters:
    ///   - title: The part's title; nil for the counter in its place.
    ///   - number: The part's number, counted from 1.
    ///   - count: The number of parts.
    ///   - place: The path of the part's setting.
    /// - Throws: ``FilmError`` if a text does not fit, or a glyph or typeface is missing.
    init(
        _ title: String?, number: Int, of count: Int, _ staging: Staging, _ fonts: FontLibrary, at place: String
    ) throws(FilmError) {
        theme = try Theme.chosen(by: staging)
        aspect = Float(staging.aspect)
        let words = staging.vocabulary.filled(.part, ["number": "\(number)", "count": "\(count)"])
        counter = count > 1 || title == nil ? words : ""
        let small = max(Self.counterSize * min(aspect, 1), SafeArea.smallestText)
        let below = title == nil || counter.isEmpty ? nil : counter
        let setter = TextSetter(fonts, staging.typography)
        // Twice the safe area's margin, since a title that fills the frame is no title.
        let width = aspect - 4 * SafeArea.margin(aspect: aspect)
        let heading: (box: GlyphBox, size: Float)
        heading = try Self.heading(
            title ?? counter, width, aspect, setter, number, at: title == nil ? "words.part" : place)
        let note: GlyphBox?
        do throws(TypesettingError) {
            note = try below.map { text throws(TypesettingError) in try setter.line(text) }
        } catch {
            throw FilmError(error, at: "words.part", of: "The words '\(counter)'")
        }
        guard (note?.width ?? 0) * small <= width else {
            throw FilmError(
                "The words '\(counter)' do not fit into a frame of this shape: use shorter ones.", at: "words.part")
        }
        items = Self.items(heading.box, heading.size, note, small, theme.words, aspect)
    }

    /// The title as large as it fits, in as few lines as that allows.
    private static func heading(
        _ title: String, _ width: Float, _ aspect: Float, _ setter: TextSetter, _ number: Int, at place: String
    ) throws(FilmError) -> (box: GlyphBox, size: Float) {
        let unit = min(aspect, 1)
        let smallest = max(Self.smallest * unit, SafeArea.smallestText * 1.25)
        // Tall frames have room for more lines.
        let mostLines: Float = aspect < 1 ? 5 : 3
        var size = max(largest * unit, smallest)
        while size >= smallest {
            let style = ParagraphStyle(
                typeface: .strong, width: width / size, lineSpacing: lineSpacing, alignment: .center, isBalanced: true)
            let box: GlyphBox
            do throws(TypesettingError) {
                box = try setter.paragraph(title.replacing("$", with: #"\$"#), style)
            } catch {
                throw FilmError(error, at: place, of: "The title of part \(number)")
            }
            if box.width * size <= width, box.height + box.depth < (mostLines + 0.4) * lineSpacing {
                return (box, size)
            }
            size -= 0.002 * unit
        }
        throw FilmError(
            "The title of part \(number) does not fit into a frame of this shape: use a shorter one, or shorter words.",
            at: place)
    }

    /// Title, line and counter below one another, around the frame's middle.
    private static func items(
        _ title: GlyphBox, _ size: Float, _ counter: GlyphBox?, _ small: Float, _ colors: Theme.Words, _ aspect: Float
    ) -> [OverlayItem] {
        let unit = min(aspect, 1)
        let middle = aspect / 2
        let gap = gap * unit
        let titleHeight = (title.height + title.depth) * size
        let rest = counter.map { 2 * gap + ($0.height + $0.depth) * small } ?? 0
        var y = 0.5 - (titleHeight + rest) / 2
        let words = Lettering(
            title, origin: SIMD2(middle - title.width * size / 2, y + title.height * size), size: size,
            color: colors.text.linear)
        guard let counter else { return [.lettering(words)] }
        y += titleHeight + gap
        let reach = line.x * unit / 2
        let rule = Stroke(
            points: [SIMD2(middle - reach, y), SIMD2(middle + reach, y)], width: line.y * unit,
            color: colors.result.linear)
        y += gap
        let number = Lettering(
            counter, origin: SIMD2(middle - counter.width * small / 2, y + counter.height * small), size: small,
            color: colors.muted.linear)
        return [.lettering(words), .stroke(rule), .lettering(number)]
    }

    /// The card after a time from its start, in seconds.
    func scene(after elapsed: Double) -> Scene {
        let dust = theme.dust
        let field = DustField(
            count: dust.count, seed: 0x6475_7374, center: .zero,
            halfExtent: SIMD3(Self.depth * max(aspect, 1), Self.depth, Self.depth), phase: Float(elapsed / 24),
            drift: dust.drift, size: dust.size * Self.depth / 4, color: dust.color.linear, opacity: dust.opacity)
        return Scene(
            camera: Camera(
                eye: [0, 0, 2 * Self.depth], target: .zero, verticalFieldOfView: 0.55, near: 0.1, far: 8 * Self.depth),
            lighting: theme.sceneLighting, background: theme.sceneBackground, grade: theme.sceneGrade,
            root: Node("card", drawables: [.dust(field)]), overlay: Overlay(items))
    }
}
