import FilmKit
import Typesetting

/// What a step draws beside its equations: a function at work, or numbers as lengths.
///
/// A new figure is a file with a type of its own, and a line in ``FigureLibrary``.
protocol Figure: Sendable {
    /// What a ``FigureChoice`` calls it.
    static var name: String { get }

    /// Computes what it shows.
    ///
    /// - Parameters:
    ///   - quantities: The numbers that it is about, as its ``FigureChoice`` has them.
    ///   - maker: The values, and what sets its words.
    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError)

    /// As far as the step is.
    ///
    /// - Parameter size: Width and height, in frame heights.
    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block
}
