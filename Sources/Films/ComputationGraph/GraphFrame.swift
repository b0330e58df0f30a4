import SceneGraph

/// How the frame is divided between the graph, the words and the panel; in frame heights.
struct GraphFrame: Sendable {
    /// The shapes of frame that are composed apart.
    enum Form: Sendable {
        /// Words below the graph in two columns, the panel beside it.
        case wide
        /// Everything below one another, the graph from left to right.
        case square
        /// Everything below one another, the graph from top to bottom.
        case upright
    }

    let aspect: Float
    let form: Form
    /// What stays free around everything.
    let margin: Float

    init(aspect: Float) {
        self.aspect = aspect
        form = aspect >= 1.3 ? .wide : aspect >= 0.8 ? .square : .upright
        margin = 0.05 * min(aspect, 1)
    }

    /// The width between the margins.
    var width: Float { aspect - 2 * margin }

    /// Where the graph lies.
    var graph: (origin: SIMD2<Float>, size: SIMD2<Float>) {
        switch form {
        case .wide: (SIMD2(margin, 0.10), SIMD2(width - 0.36, 0.54))
        case .square: (SIMD2(margin, 0.085), SIMD2(width, 0.47))
        case .upright: (SIMD2(margin, 0.065), SIMD2(width, 0.49))
        }
    }

    /// Where the words of a step begin.
    var words: SIMD2<Float> {
        switch form {
        case .wide: SIMD2(margin, 0.695)
        case .square: SIMD2(margin, 0.56)
        case .upright: SIMD2(margin, 0.567)
        }
    }

    /// How wide they may be.
    var wordsWidth: Float { form == .wide ? 0.62 : width }

    /// Where the equations begin, and how wide they may be; in high frames they follow the words.
    var formulas: (origin: SIMD2<Float>?, width: Float) {
        form == .wide ? (SIMD2(margin + 0.68, 0.695), width - 0.68) : (nil, width)
    }

    /// Sizes of text, in frame heights.
    var titleSize: Float { form == .upright ? 0.025 : form == .square ? 0.032 : 0.036 }
    var textSize: Float { form == .wide ? 0.027 : Self.smallest }
    var formulaSize: Float { form == .upright ? 0.025 : form == .square ? 0.032 : 0.041 }

    /// The size of one of so many equations.
    func formulaSize(among count: Int) -> Float {
        count > 1 ? max(formulaSize * (form == .wide ? 0.74 : 0.85), Self.smallest) : formulaSize
    }

    /// The smallest: a little over 2.2 % of the frame's height.
    static let smallest: Float = 0.0222
}
