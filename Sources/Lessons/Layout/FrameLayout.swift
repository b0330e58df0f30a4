import FilmKit
import SceneGraph

/// Divides the frame between the graph, the text, the figure and the panel. All lengths are in frame heights.
struct FrameLayout: Sendable {
    /// The kinds of frame layout.
    enum Form: Sendable {
        /// Aspect ratio of at least 1.55: text below the graph in two columns, the figure beside it, the panel above that.
        case wide
        /// Aspect ratio of at least 0.9: everything stacked, the graph from left to right, the figure beside the equations.
        case square
        /// Narrower frames: everything stacked, the graph from top to bottom, the figure at the bottom.
        case upright

        init(aspect: Float) { self = aspect >= 1.55 ? .wide : aspect >= 0.9 ? .square : .upright }
    }

    let aspect: Float
    let form: Form
    /// Whether the frame has few pixels: larger text, and neither panel nor figures.
    let isSmall: Bool
    /// The margin around everything.
    let margin: Float

    /// How far a title moves the contents at the top down.
    private let shift: Float
    /// How far a title moves the side panel down.
    private let panelShift: Float

    /// - Parameters:
    ///   - title: The title's right and bottom edges; nil if there is none.
    ///   - panel: The width that the panel needs at the side of a wide frame.
    init(aspect: Float, isSmall: Bool = false, title: SIMD2<Float>? = nil, panel: Float) {
        self.aspect = aspect
        self.isSmall = isSmall
        form = Form(aspect: aspect)
        hasPanel = form == .wide && !isSmall
        sidebar = hasPanel ? max(Self.usualSidebar, panel) : 0
        let margin = SafeArea.margin(aspect: aspect)
        self.margin = margin
        let shift = title.map { max(0, $0.y + 0.006 - margin * 0.8) } ?? 0
        self.shift = shift
        // A title that ends left of the panel does not move it.
        panelShift = (title?.x ?? 0) < aspect - margin - sidebar ? 0 : shift
    }

    /// The position of the step counter.
    var header: SIMD2<Float> { SIMD2(margin, margin * 0.8 + shift) }

    /// Whether there is room for the panel. In other frames, the graph shows the numbers.
    let hasPanel: Bool

    /// The top of the panel at the side of a wide frame.
    var panelTop: Float { 0.095 + panelShift }

    /// The width between the margins.
    var width: Float { aspect - 2 * margin }

    /// The graph's area.
    var graph: (origin: SIMD2<Float>, size: SIMD2<Float>) {
        let top = header.y + headerSize * 1.9
        let left = width - (hasPanel ? sidebar + Self.gutter : 0)
        return (SIMD2(margin, top), SIMD2(left, words.y - 0.035 - top))
    }

    /// The width of the panel at the right of a wide frame. Long numbers widen it at the graph's expense.
    let sidebar: Float

    private static let usualSidebar: Float = 0.345
    /// The space between columns.
    private static let gutter: Float = 0.045

    /// The top left corner of a step's text.
    var words: SIMD2<Float> {
        let top: Float =
            switch form {
            case .wide: isSmall ? 0.65 : 0.68
            case .square: isSmall ? 0.5 : 0.53
            case .upright: isSmall ? 0.5 : 0.6
            }
        return SIMD2(margin, top)
    }

    /// The text's largest width.
    var wordsWidth: Float { form == .wide && !isSmall ? band * 0.42 : width }

    /// The equations' largest width.
    ///
    /// - Parameter hasFigure: Whether there is a figure beside them.
    func formulasWidth(hasFigure: Bool) -> Float {
        if isSmall { return width }
        return switch form {
        case .wide: band - wordsWidth - Self.gutter
        case .square: hasFigure ? width - Self.figureSize(.square).x - 0.03 : width
        case .upright: width
        }
    }

    /// The top left corner of the equations: beside the text in wide frames, below it in others.
    ///
    /// - Parameter words: The text's height.
    func formulas(below words: Float) -> SIMD2<Float> {
        form == .wide && !isSmall
            ? SIMD2(margin + wordsWidth + Self.gutter, self.words.y)
            : self.words + SIMD2(0, words + (form == .upright ? 0.015 : 0.02))
    }

    /// The lower limit of text, equations and figure, above the progress track.
    var bottom: Float { 1 - margin * 0.8 - 0.004 }

    /// The lower limit of the equations. In a tall frame, a figure is below them.
    func formulasEnd(hasFigure: Bool) -> Float {
        hasFigure && form == .upright && !isSmall ? bottom - Self.lowestFigure - Self.figureGap : bottom
    }

    /// The width that text and equations share in a wide frame.
    private var band: Float { width - Self.figureSize(.wide).x - Self.gutter }

    /// The usual size of a figure.
    private static func figureSize(_ form: Form) -> SIMD2<Float> {
        switch form {
        case .wide: SIMD2(0.52, 0.27)
        case .square: SIMD2(0.43, 0.26)
        case .upright: SIMD2(1, 0.16)
        }
    }

    /// The height below which a figure is left out, and the space above it.
    private static let (lowestFigure, figureGap): (Float, Float) = (0.1, 0.015)

    /// The area of a step's figure; nil if no room is left for it.
    ///
    /// - Parameters:
    ///   - equations: The area of the equations.
    ///   - text: The area of the step's text.
    func figure(beside equations: Rectangle, and text: Rectangle) -> Rectangle? {
        guard !isSmall else { return nil }
        let size = Self.figureSize(form)
        let right = aspect - margin
        // At the same place in all steps where text and equations leave room for it.
        var area = Rectangle(
            low: SIMD2(max(right - size.x, margin), bottom - size.y), high: SIMD2(right, bottom))
        if form == .upright { area.low.y = max(area.low.y, equations.high.y + Self.figureGap) }
        if form == .square {
            area.low.y = max(area.low.y, text.high.y + 0.025)
            if equations.grown(by: 0.012).overlap(area) > 0 { area.low.x = equations.high.x + 0.02 }
        }
        return area.size.x >= 0.17 && area.size.y >= Self.lowestFigure ? area : nil
    }

    // MARK: Sizes of text

    /// The size of a title.
    var titleSize: Float { size(form == .upright ? 0.026 : form == .square ? 0.032 : 0.034, atMost: 0.05) }
    /// The size of a sentence.
    var textSize: Float { form == .wide && !isSmall ? 0.0265 : smallest }
    /// The size of a formula that stands alone.
    var formulaSize: Float { size(form == .upright ? 0.025 : form == .square ? 0.032 : 0.041, atMost: 0.05) }

    /// The size of a formula among a number of equations.
    func formulaSize(among count: Int) -> Float {
        max(formulaSize * max(1 - 0.13 * Float(count - 1), 0.74), smallest)
    }

    /// The size of the step counter.
    var headerSize: Float { smallest * 1.1 }

    /// The smallest legible size of text, with scripts of 70 % of it.
    var smallest: Float { isSmall ? (form == .upright ? 0.032 : 0.038) : Self.smallest }

    /// The smallest legible size of text in frames of many pixels: its scripts have 1.6 % of the height.
    static let smallest: Float = 0.023

    private func size(_ usual: Float, atMost largest: Float) -> Float {
        isSmall ? min(usual * smallest / Self.smallest, largest) : usual
    }
}
