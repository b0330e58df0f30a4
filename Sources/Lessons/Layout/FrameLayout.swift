import FilmKit
import SceneGraph

/// How the frame is divided between the graph, the words and the panel; in frame heights.
struct FrameLayout: Sendable {
    /// The shapes of frame that are composed apart.
    enum Form: Sendable {
        /// Words below the graph in two columns, the panel beside it.
        case wide
        /// Everything below one another, the graph from left to right.
        case square
        /// Everything below one another, the graph from top to bottom.
        case upright

        init(aspect: Float) { self = aspect >= 1.55 ? .wide : aspect >= 0.9 ? .square : .upright }
    }

    let aspect: Float
    let form: Form
    /// What stays free around everything.
    let margin: Float

    /// How far a title moves down what is at the top.
    private let shift: Float
    /// How far it moves down the panel at the side.
    private let panelShift: Float

    /// - Parameters:
    ///   - title: Where a title ends, at the right and at the bottom; nil if there is none.
    ///   - panel: How wide the panel has to be at the side of a wide frame.
    init(aspect: Float, title: SIMD2<Float>? = nil, panel: Float) {
        self.aspect = aspect
        sidebar = max(Self.usualSidebar, panel)
        form = Form(aspect: aspect)
        let margin = SafeArea.margin(aspect: aspect)
        self.margin = margin
        let shift = title.map { max(0, $0.y + 0.006 - margin * 0.8) } ?? 0
        self.shift = shift
        // A title that ends before the panel leaves it where it is.
        panelShift = (title?.x ?? 0) < aspect - margin - sidebar ? 0 : shift
    }

    /// Where the step's number is written.
    var header: SIMD2<Float> { SIMD2(margin, margin * 0.8 + shift) }

    /// Where the panel at the side of a wide frame begins.
    var panelTop: Float { 0.095 + panelShift }

    /// The width between the margins.
    var width: Float { aspect - 2 * margin }

    /// Where the graph lies.
    var graph: (origin: SIMD2<Float>, size: SIMD2<Float>) {
        let (origin, size) =
            switch form {
            case .wide: (SIMD2(margin, 0.095), SIMD2(width - sidebar - 0.045, 0.55))
            case .square: (SIMD2(margin, 0.085), SIMD2(width, 0.43))
            case .upright: (SIMD2(margin, 0.06), SIMD2(width, 0.505))
            }
        return (origin + SIMD2(0, shift), size - SIMD2(0, shift))
    }

    /// The width of what stands at the right of a wide frame: the panel, and below it the figure. Long numbers take some of the graph's.
    let sidebar: Float

    private static let usualSidebar: Float = 0.345

    /// Where the words of a step begin.
    var words: SIMD2<Float> {
        switch form {
        case .wide: SIMD2(margin, 0.695)
        case .square: SIMD2(margin, 0.535)
        case .upright: SIMD2(margin, 0.57)
        }
    }

    /// How wide they may be.
    var wordsWidth: Float { form == .wide ? band * 0.45 : width }

    /// How wide the equations may be.
    var formulasWidth: Float {
        switch form {
        case .wide: band - wordsWidth - 0.045
        case .square: width - 0.345
        case .upright: width
        }
    }

    /// Where the equations begin: beside the words, in high frames below them.
    ///
    /// - Parameter words: How high the words are.
    func formulas(below words: Float) -> SIMD2<Float> {
        form == .wide
            ? SIMD2(margin + wordsWidth + 0.045, self.words.y)
            : self.words + SIMD2(0, words + (form == .upright ? 0.015 : 0.02))
    }

    /// Where the equations have to end: before the track, in high frames before the panel.
    func formulasEnd(above panel: Float) -> Float { form == .wide ? 1 - margin * 0.8 : panel - 0.004 }

    /// What words and equations share in a wide frame.
    private var band: Float { width - sidebar - 0.045 }

    /// Where a step's figure has its place; nil if nothing is left for it.
    ///
    /// - Parameters:
    ///   - equations: Where the equations lie.
    ///   - bottom: Where the free part of the frame ends.
    func figure(beside equations: Rectangle, above bottom: Float) -> Rectangle? {
        if form == .wide {
            let top = 0.66 + panelShift
            return Rectangle(low: SIMD2(aspect - margin - sidebar, top), high: SIMD2(aspect - margin, 0.935))
        }
        let right = aspect - margin
        // In one place throughout, as far as the equations leave it.
        let beside = Rectangle(low: SIMD2(right - 0.33, bottom - 0.165), high: SIMD2(right, bottom))
        if form == .square, equations.high.x < beside.low.x, equations.low.y < beside.low.y + 0.03 { return beside }
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

    /// The size of one of so many equations.
    func formulaSize(among count: Int) -> Float {
        count > 1 ? max(formulaSize * 0.74, Self.smallest) : formulaSize
    }

    /// The smallest.
    static let smallest = SafeArea.smallestText
}
