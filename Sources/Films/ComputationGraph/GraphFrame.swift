import SceneGraph

/// How the frame is divided between the graph, the words and the panel; in frame heights.
struct GraphFrame: Sendable {
    /// The shapes of frame that are composed apart.
    enum Form: Sendable {
        /// Words below the graph in two columns, the panel beside it.
        case wide
        /// Everything below one another.
        case tall
    }

    let aspect: Float
    let form: Form
    /// What stays free around everything.
    let margin: Float

    init(aspect: Float) {
        self.aspect = aspect
        form = aspect >= 1.3 ? .wide : .tall
        margin = 0.05 * min(aspect, 1)
    }

    /// The width between the margins.
    var width: Float { aspect - 2 * margin }

    /// Where the graph lies.
    var graph: (origin: SIMD2<Float>, size: SIMD2<Float>) {
        switch form {
        case .wide: (SIMD2(margin, 0.10), SIMD2(aspect - 2 * margin - 0.40, 0.54))
        case .tall: (SIMD2(margin, 0.10), SIMD2(width, aspect < 0.8 ? 0.34 : 0.40))
        }
    }

    /// Where the words of a step begin.
    var words: SIMD2<Float> {
        switch form {
        case .wide: SIMD2(margin, 0.695)
        case .tall: SIMD2(margin, graph.origin.y + graph.size.y + 0.03)
        }
    }

    /// How wide they may be.
    var wordsWidth: Float { form == .wide ? 0.62 : width }

    /// Where the equations lie: their middle in wide frames, their left edge in tall ones, and how wide they may be.
    var formulas: (origin: SIMD2<Float>, width: Float) {
        switch form {
        case .wide: (SIMD2(margin + 0.68, 0.695), aspect - 2 * margin - 0.68)
        case .tall: (SIMD2(margin, words.y + (aspect < 0.8 ? 0.14 : 0.12)), width)
        }
    }

    /// Where the panel's upper edge lies; it ends at the right margin in wide frames, and spans the width in tall ones.
    var panelTop: Float {
        switch form {
        case .wide: 0.11
        case .tall: aspect < 0.8 ? 0.80 : 0.79
        }
    }

    /// Sizes of text, in frame heights.
    var titleSize: Float { aspect < 0.8 ? 0.026 : 0.036 }
    var textSize: Float { aspect < 0.8 ? 0.0225 : 0.027 }
    var formulaSize: Float { aspect < 0.8 ? 0.026 : 0.041 }

    /// The size of one of so many equations.
    func formulaSize(among count: Int) -> Float { count > 1 ? max(formulaSize * 0.8, Self.smallest) : formulaSize }

    /// The smallest: 2.2 % of the frame's height.
    static let smallest: Float = 0.0225
}
