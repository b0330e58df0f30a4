/// The figure beside a step's equations, and the quantities that it shows.
public struct FigureChoice: Sendable, Equatable {
    /// The figure's name: `sum`, `curve`, `bars`, `line` or `table`.
    public let name: String
    /// The quantities that it shows.
    public let quantities: [Quantity]

    /// Selects a figure by its name. A ``Lesson`` whose steps name an unknown figure is refused by ``Presentation``.
    public init(name: String, quantities: [Quantity]) {
        self.name = name
        self.quantities = quantities
    }

    /// A waterfall chart of a unit's weighted sum.
    ///
    /// - Parameter result: The pre-activation.
    public static func sum(_ result: Quantity) -> FigureChoice { FigureChoice(name: "sum", quantities: [result]) }

    /// The graph of a function, the step's point on it, and optionally the slope there.
    ///
    /// - Parameters:
    ///   - result: The function's value: an activation, a prediction or the loss.
    ///   - argument: The function's argument: a pre-activation or, for the loss, a prediction or an output's
    ///     pre-activation.
    ///   - slope: The derivative of `result` with respect to `argument`; nil to show no slope.
    public static func curve(_ result: Quantity, by argument: Quantity, slope: Quantity? = nil) -> FigureChoice {
        FigureChoice(name: "curve", quantities: [result, argument] + (slope.map { [$0] } ?? []))
    }

    /// A bar chart.
    public static func bars(_ quantities: [Quantity]) -> FigureChoice {
        FigureChoice(name: "bars", quantities: quantities)
    }

    /// The loss for every learning rate up to twice the chosen one, with a ball that moves down the curve during the
    /// update.
    public static let line = FigureChoice(name: "line", quantities: [.loss])

    /// A table of symbols and values.
    public static func table(_ quantities: [Quantity]) -> FigureChoice {
        FigureChoice(name: "table", quantities: quantities)
    }
}
