import Typesetting

/// All figures that steps can have.
enum FigureLibrary {
    /// The figure types.
    static let all: [any Figure.Type] = [
        SumFigure.self, CurveFigure.self, BarsFigure.self, LineFigure.self, TableFigure.self,
    ]

    /// Makes a step's figure.
    ///
    /// - Precondition: there is a figure with the choice's name.
    static func figure(_ choice: FigureChoice, _ maker: FigureMaker) throws(TypesettingError) -> any Figure {
        guard let type = all.first(where: { $0.name == choice.name }) else {
            preconditionFailure("no figure is called \(choice.name)")
        }
        return try type.init(choice.quantities, maker)
    }
}
