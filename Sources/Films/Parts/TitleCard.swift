import FilmKit
import SceneGraph
import Timeline
import Typesetting

/// A card with the title of a part, on the theme's background: the part's number, a line, and the title, centred.
struct TitleCard: Sendable {
    private let theme: Theme
    private let aspect: Float
    private let title: GlyphBox
    private let size: Float
    private let counter: GlyphBox

    /// The largest size of a title, of the counter, and the space around the line between them, in frame heights of a
    /// square frame.
    private static let (largest, counterSize, gap): (Float, Float, Float) = (0.075, 0.034, 0.035)
    private static let lineSpacing: Float = 1.25
    private static let mostLines: Float = 4
    /// The length and width of the line.
    private static let line = SIMD2<Float>(0.16, 0.003)
    /// When the card's words fade in, and for how long; in seconds. They fade out as fast at its end.
    private static let (delay, fade) = (0.15, 0.45)

    /// - Parameters:
    ///   - title: The title; empty for a card with the part's number alone.
    ///   - setting: The setting that has the title.
    /// - Throws: ``FilmError`` if the title needs more than four lines, or a glyph or typeface is missing.
    init(
        _ title: String, number: Int, of count: Int, _ theme: Theme, _ staging: Staging, _ fonts: FontLibrary,
        at setting: String
    ) throws(FilmError) {
        self.theme = theme
        let aspect = Float(staging.aspect)
        self.aspect = aspect
        let unit = min(aspect, 1)
        let vocabulary = staging.vocabulary
        let width = aspect - 4 * SafeArea.margin(aspect: aspect)
        let smallest = max(SafeArea.smallestText * 1.2, Self.largest * unit * 0.45)
        var fitting: (box: GlyphBox, size: Float)?
        do throws(TypesettingError) {
            let setter = TextSetter(fonts, staging.typography)
            counter = try setter.line(
                vocabulary.filled(.part, ["number": "\(number)", "count": "\(count)"]), in: .strong)
            for size in stride(from: Self.largest * unit, through: smallest, by: -0.002 * unit) where fitting == nil {
                let style = ParagraphStyle(
                    typeface: .strong, width: width / size, lineSpacing: Self.lineSpacing, alignment: .center,
                    isBalanced: true)
                let box = try setter.paragraph(title.replacing("$", with: #"\$"#), style)
                if box.width * size <= width, box.height + box.depth < Self.mostLines * Self.lineSpacing {
                    fitting = (box, size)
                }
            }
        } catch {
            throw FilmError(error, at: setting, of: "The title of part \(number)")
        }
        guard let (box, size) = fitting else {
            throw FilmError(
                "The title of part \(number) does not fit into four lines in a frame of this shape: use a shorter one.",
                at: setting)
        }
        self.title = box
        self.size = size
    }

    /// The card at a time.
    ///
    /// - Parameters:
    ///   - progress: 0...1.
    ///   - elapsed: Seconds from its start.
    func scene(progress: Double, elapsed: Double) -> Scene {
        let length = progress > 0 ? elapsed / progress : 1
        let arriving = Easing.progress(elapsed, from: Self.delay, to: Self.delay + Self.fade)
        let leaving = Easing.progress(length - elapsed, from: 0, to: Self.fade)
        let opacity = Float(Easing.smoothstep(min(arriving, leaving)))
        return Scene(
            camera: Camera(eye: [0, 0, 10], target: .zero, verticalFieldOfView: 0.6, near: 0.1, far: 100),
            lighting: theme.sceneLighting, background: theme.sceneBackground, grade: theme.sceneGrade,
            root: Node("card"),
            overlay: Overlay(
                opacity > 0 ? items(opacity, drawn: Float(Easing.easeOutCubic(arriving))) : []))
    }

    /// Counter, line and title, stacked around the frame's middle.
    ///
    /// - Parameter drawn: How far the line has been drawn, 0...1.
    private func items(_ opacity: Float, drawn: Float) -> [OverlayItem] {
        let unit = min(aspect, 1)
        let small = max(Self.counterSize * unit, SafeArea.smallestText)
        let gap = Self.gap * unit
        let titleHeight = (title.height + title.depth) * size
        let height = (counter.height + counter.depth) * small + 2 * gap + titleHeight
        var y = 0.5 - height / 2
        let middle = aspect / 2
        // The title rises a little as it fades in.
        let rise = (1 - drawn) * 0.01
        let number = Lettering(
            counter, origin: SIMD2(middle - counter.width * small / 2, y + counter.height * small), size: small,
            color: theme.words.muted.linear, opacity: opacity)
        y += (counter.height + counter.depth) * small + gap
        let reach = Self.line.x * unit / 2 * drawn
        let line = Stroke(
            points: [SIMD2(middle - reach, y), SIMD2(middle + reach, y)], width: Self.line.y * unit,
            color: theme.words.result.linear, opacity: opacity)
        y += gap
        let words = Lettering(
            title, origin: SIMD2(middle - title.width * size / 2, y + title.height * size + rise), size: size,
            color: theme.words.text.linear, opacity: opacity)
        return [.lettering(number), .stroke(line)] + (title.glyphs.isEmpty ? [] : [.lettering(words)])
    }
}
