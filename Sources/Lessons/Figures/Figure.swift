import FilmKit
import Typesetting

/// A figure beside a step's equations, such as the plot of a function or a bar chart.
///
/// To add a figure, write a type that conforms to this protocol in a file of its own and list it in ``FigureLibrary``.
protocol Figure: Sendable {
    /// The name by which a ``FigureChoice`` selects it.
    static var name: String { get }

    /// Computes the figure's contents.
    ///
    /// - Parameters:
    ///   - quantities: The numbers to show, from the ``FigureChoice``.
    ///   - maker: The values, and the setters for labels.
    init(_ quantities: [Quantity], _ maker: FigureMaker) throws(TypesettingError)

    /// The figure as far as the step has progressed.
    ///
    /// - Parameter size: Width and height, in frame heights.
    func block(size: SIMD2<Float>, _ drawing: FigureDrawing) -> Block
}
