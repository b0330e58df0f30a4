/// Which figure stands beside a step's equations, and what it is about.
public struct FigureChoice: Sendable, Equatable {
    /// The figure's name: `sum`, `curve`, `bars`, `line` or `table`.
    public let name: String
    /// The numbers that it shows.
    public let quantities: [Quantity]

    /// A figure by its name; a ``Presentation`` takes no step whose figure has another name than those of the figures that there are.
    public init(name: String, quantities: [Quantity]) {
        self.name = name
        self.quantities = quantities
    }

    /// The parts of a unit's sum, each upon the last one, and what they come to.
    public static func sum(_ result: Quantity) -> FigureChoice { FigureChoice(name: "sum", quantities: [result]) }

    /// A function, the point where the step is, and its slope there where it is asked for.
    ///
    /// - Parameters:
    ///   - result: What the function gives: an activation, a prediction or the loss.
    ///   - argument: What it depends on: a sum, or for the loss a prediction or an output's sum.
    ///   - slope: The derivative of one by the other.
    public static func curve(_ result: Quantity, by argument: Quantity, slope: Quantity? = nil) -> FigureChoice {
        FigureChoice(name: "curve", quantities: [result, argument] + (slope.map { [$0] } ?? []))
    }

    /// Numbers side by side.
    public static func bars(_ quantities: [Quantity]) -> FigureChoice {
        FigureChoice(name: "bars", quantities: quantities)
    }

    /// The loss for every learning rate up to twice the chosen one, and a ball that goes down it.
    public static let line = FigureChoice(name: "line", quantities: [.loss])

    /// Numbers in rows.
    public static func table(_ quantities: [Quantity]) -> FigureChoice {
        FigureChoice(name: "table", quantities: quantities)
    }
}
