import Timeline

/// A step of a lesson: what is told, what it finds, and what is shown beside it.
public struct Step: Sendable {
    /// Which way the step goes.
    public enum Direction: Sendable {
        /// With the signal.
        case forward
        /// With the error.
        case backward
        /// The weights and biases learn, and the network is run again.
        case update
    }

    /// What the command line calls it, such as `d-z3`.
    public let name: String
    /// A short title.
    public let title: String
    /// What happens, in a sentence; between dollars stand formulas.
    public let sentence: String
    /// The numbers that it finds, in the order in which they set out to their places.
    public let finds: [Quantity]
    /// The numbers whose derivations are written.
    public let equations: [Quantity]
    /// What is said to change, below the last equation.
    public let changes: [Quantity]
    /// Which way it goes.
    public let direction: Direction
    /// What is drawn beside the equations.
    public let figure: FigureChoice
    /// How long it lasts.
    public let duration: RationalTime

    /// Makes a step.
    ///
    /// - Parameters:
    ///   - finds: At least one number.
    ///   - equations: Those whose derivations are written; nil for all that it finds.
    ///   - direction: Nil for what follows from the numbers.
    public init(
        name: String, title: String, sentence: String, finds: [Quantity], equations: [Quantity]? = nil,
        changes: [Quantity] = [], direction: Direction? = nil, figure: FigureChoice, duration: RationalTime
    ) {
        self.name = name
        self.title = title
        self.sentence = sentence
        self.finds = finds
        self.equations = equations ?? finds
        self.changes = changes
        self.direction =
            direction
            ?? (finds.contains { $0.previous != nil }
                ? .update : finds.contains(where: \.isOfTheWayBack) ? .backward : .forward)
        self.figure = figure
        self.duration = duration
    }

    /// Whether a weight's gradient is found: there signal and error meet.
    var findsWeightGradient: Bool {
        finds.contains { if case .gradient(.weight) = $0 { true } else { false } }
    }
}
