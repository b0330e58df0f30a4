import SceneGraph
import Timeline
import Typesetting
import Wording

/// Burned-in captions: centred lines on a panel, at the bottom of the title-safe area.
package struct CaptionLayer: Sendable {
    private struct Entry: Sendable {
        let caption: FilmCaption
        let box: GlyphBox
    }

    /// The panel's opacity: enough for a contrast of 4.5:1 on any background.
    private static let panelOpacity: Float = 0.82
    /// The fade-in and fade-out time, in seconds.
    private static let fade = 0.15

    private let entries: [Entry]
    private let colors: Theme.Words
    private let size: Float
    private let margin: Float
    private let aspect: Float

    /// Typesets all captions.
    ///
    /// - Parameter typography: The families and the language.
    /// - Throws: ``FilmError`` if the text typeface is missing.
    package init(
        _ captions: [FilmCaption], _ colors: Theme.Words, aspect: Double, fonts: FontLibrary,
        typography: Typography = .standard
    ) throws(FilmError) {
        self.colors = colors
        let aspect = Float(aspect)
        self.aspect = aspect
        let margin = SafeArea.margin(aspect: aspect)
        self.margin = margin
        // In narrow frames, the smallest legible size: 2.2 % of the height.
        let size = max(0.034 * min(aspect, 1), 0.0225)
        self.size = size
        let setter = TextSetter(fonts, typography)
        let width = aspect - 2 * margin - 2 * Self.padding(size).x
        let style = ParagraphStyle(
            typeface: .caption, width: width / size, lineSpacing: 1.3,
            alignment: .center, isBalanced: true)
        var entries: [Entry] = []
        for caption in captions {
            do throws(TypesettingError) {
                let box = try setter.paragraph(caption.text.replacing("$", with: #"\$"#), style)
                entries.append(Entry(caption: caption, box: box))
            } catch {
                throw FilmError(error, of: "The caption \(Quoted.text(caption.text))")
            }
        }
        self.entries = entries
    }

    /// The top of the tallest caption's panel, in frame heights from the frame's top; nil without captions. A scene that
    /// ends above it is never covered.
    package var top: Float? {
        entries.map { 1 - margin - block($0, shown: 1).size.total }.min()
    }

    /// The overlay items at a time of the film.
    package func items(at time: RationalTime) -> [OverlayItem] {
        guard let entry = entries.last(where: { $0.caption.start <= time && time < $0.caption.end }) else { return [] }
        let elapsed = (time - entry.caption.start).seconds
        let remaining = (entry.caption.end - time).seconds
        let shown = Float(Easing.smoothstep(Easing.progress(min(elapsed, remaining), from: 0, to: Self.fade)))
        let block = block(entry, shown: shown)
        let room = block.size
        var placement = BlockPlacement()
        placement.add(block, corner: SIMD2((aspect - room.width) / 2, 1 - margin - room.total))
        return placement.items
    }

    private func block(_ entry: Entry, shown: Float) -> Block {
        let panel = Panel(
            origin: .zero, size: .zero, cornerRadius: size * 0.45, fill: colors.panel.linear,
            fillOpacity: Self.panelOpacity)
        return Block.faded(
            shown,
            .panel(
                panel, padding: Self.padding(size),
                .lettering(Lettering(entry.box, origin: .zero, size: size, color: colors.text.linear))))
    }

    private static func padding(_ size: Float) -> SIMD2<Float> { SIMD2(size * 0.75, size * 0.32) }
}
