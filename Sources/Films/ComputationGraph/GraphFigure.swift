import FilmKit
import SceneGraph

/// What a step draws beside its equations: a function at work, or numbers as lengths.
struct GraphFigure: Sendable {
    /// A function and the point that the step is about.
    struct Graph: Sendable {
        let curve: Curve
        /// Where the step stands.
        let point: SIMD2<Double>
        /// The curve's slope there and what it is called among the numbers; nil where the step does not ask.
        let slope: (value: Double, quantity: GraphQuantity)?
    }

    /// Bars side by side.
    struct Bars: Sendable {
        struct Bar: Sendable {
            let start: Double
            let end: Double
            /// The number that it is, where the film tells that by its name.
            let quantity: GraphQuantity?
            /// Whether it is what the others come to.
            let isSum: Bool
        }

        let bars: [Bar]
    }

    enum Content: Sendable {
        case graph(Graph)
        case bars(Bars)
        /// The loss along the update: a ball that rolls from its start to where the step ends.
        case descent(Curve, from: SIMD2<Double>, to: SIMD2<Double>)
    }

    let x: ChartAxis
    let y: ChartAxis
    let content: Content
}
