import FilmKit
import SceneGraph

/// Divides the frame between the graph, the text and the panel. All lengths are in frame heights.
struct FrameLayout: Sendable {
    /// The kinds of frame layout.
    enum Form: Sendable {
        /// Aspect ratio of at least 1.55: text below the graph in two columns, the panel beside it.
        case wide
        /// Aspect ratio of at least 0.9: everything stacked, the graph from left to right.
        case square
        /// Narrower frames: everything stacked, the graph from top to bottom.
        case upright

        init(aspect: Float) { self = aspect >= 1.55 ? .wide : aspect >= 0.9 ? .square : .upright }
    }

    let aspect: Float
    let form: Form
    /// The margin around everything.
    let margin: Float

    /// How far a title moves the contents at the top down.
    private let shift: Float
    /// How far a title moves the side panel down.
    private let panelShift: Float

    /// - Parameters:
    ///   - title: The title's right and bottom edges; nil if there is none.
    ///   - panel: The width that the panel needs at the side of a wide frame.
    init(aspect: Float, title: SIMD2<Float>? = nil, panel: Float) {
        self.aspect = aspect
        sidebar = max(Self.usualSidebar, panel)
        form = Form(aspect: aspect)
        let margin = SafeArea.margin(aspect: aspect)
        self.margin = margin
        let shift = title.map { max(0, $0.y + 0.006 - margin * 0.8) } ?? 0
        self.shift = shift
        // A title that ends left of the panel does not move it.
        panelShift = (title?.x ?? 0) < aspect - margin - sidebar ? 0 : shift
    }

    /// The position of the step counter.
    var header: SIMD2<Float> { SIMD2(margin, margin * 0.8 + shift) }

    /// The top of the panel at the side of a wide frame.
    var panelTop: Float { 0.095 + panelShift }

    /// The width between the margins.
    var width: Float { aspect - 2 * margin }

    /// The graph's area.
    var graph: (origin: SIMD2<Float>, size: SIMD2<Float>) {
        let (origin, size) =
            switch form {
            case .wide: (SIMD2(margin, 0.095), SIMD2(width - sidebar - 0.045, 0.55))
            case .square: (SIMD2(margin, 0.085), SIMD2(width, 0.43))
            case .upright: (SIMD2(margin, 0.06), SIMD2(width, 0.505))
            }
        return (origin + SIMD2(0, shift), size - SIMD2(0, shift))
    }

    /// The width of the column at the right of a wide frame, with the panel and below it the figure. Long numbers widen
    /// it at the graph's expense.
    let sidebar: Float

    private static let usualSidebar: Float = 0.345

    /// The top left corner of a step's text.
    var words: SIMD2<Float> {
        switch form {
        case .wide: SIMD2(margin, 0.695)
        case .square: SIMD2(margin, 0.535)
        case .upright: SIMD2(margin, 0.57)
        }
    }

    /// The text's largest width.
    var wordsWidth: Float { form == .wide ? band * 0.45 : width }

    /// The equations' largest width.
    var formulasWidth: Float {
        switch form {
        case .wide: band - wordsWidth - 0.045
        case .square: width - 0.345
        case .upright: width
        }
    }

    /// The top left corner of the equations: beside the text in wide frames, below it in others.
    ///
    /// - Parameter words: The text's height.
    func formulas(below words: Float) -> SIMD2<Float> {
        form == .wide
            ? SIMD2(margin + wordsWidth + 0.045, self.words.y)
            : self.words + SIMD2(0, words + (form == .upright ? 0.015 : 0.02))
    }

    /// The lower limit of the equations: above the progress track in wide frames, above the panel in others.
    func formulasEnd(above panel: Float) -> Float { form == .wide ? 1 - margin * 0.8 : panel - 0.004 }

    /// The width that text and equations share in a wide frame.
    private var band: Float { width - sidebar - 0.045 }

    /// The area of a step's figure; nil if no room is left for it.
    ///
    /// - Parameters:
    ///   - equations: The area of the equations.
    ///   - text: The area of the step's text.
    ///   - bottom: The lower limit of the free area.
    func figure(beside equations: Rectangle, and text: Rectangle, above bottom: Float) -> Rectangle? {
        if form == .wide {
            let top = 0.66 + panelShift
            return Rectangle(low: SIMD2(aspect - margin - sidebar, top), high: SIMD2(aspect - margin, 0.935))
        }
        let right = aspect - margin
        // At the same place in all steps where the equations leave room for it.
        let beside = Rectangle(low: SIMD2(right - 0.33, bottom - 0.165), high: SIMD2(right, bottom))
        if form == .square, ![equations, text].contains(where: { $0.grown(by: 0.012).overlap(beside) > 0 }) {
            return beside
        }
        guard form == .upright else { return nil }
        let narrow = Rectangle(
            low: SIMD2(max(equations.high.x + 0.02, right - 0.24), max(equations.low.y, bottom - 0.13)),
            high: SIMD2(right, bottom))
        return narrow.size.x >= 0.17 && narrow.size.y >= 0.08 ? narrow : nil
    }

    /// Sizes of text, in frame heights.
    var titleSize: Float { form == .upright ? 0.025 : form == .square ? 0.032 : 0.034 }
    var textSize: Float { form == .wide ? 0.027 : Self.smallest }
    var formulaSize: Float { form == .upright ? 0.025 : form == .square ? 0.032 : 0.041 }

    /// The size of a formula among a number of equations.
    func formulaSize(among count: Int) -> Float {
        count > 1 ? max(formulaSize * 0.74, Self.smallest) : formulaSize
    }

    /// The smallest legible size of text.
    static let smallest = SafeArea.smallestText
}
