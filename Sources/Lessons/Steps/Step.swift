import Timeline

/// A step of a lesson: its text, the quantities that it finds, and the equations and figure that it shows.
public struct Step: Sendable {
    /// The pass that a step belongs to.
    public enum Direction: Sendable {
        /// The forward pass.
        case forward
        /// The backward pass.
        case backward
        /// The update of weights and biases, followed by a new forward pass.
        case update
    }

    /// The name on the command line, such as `d-z3`.
    public let name: String
    /// A short title.
    public let title: String
    /// The explanation in one sentence, with formulas between dollar signs.
    public let sentence: String
    /// The quantities that it finds, in the order in which they fly to the graph.
    public let finds: [Quantity]
    /// The quantities whose derivations are written.
    public let equations: [Quantity]
    /// The quantities whose changes are written below the last equation.
    public let changes: [Quantity]
    /// The pass that it belongs to.
    public let direction: Direction
    /// The figure beside the equations.
    public let figure: FigureChoice
    /// The step's duration.
    public let duration: RationalTime

    /// Makes a step.
    ///
    /// - Parameters:
    ///   - finds: At least one quantity.
    ///   - equations: The quantities whose derivations are written; nil for all that it finds.
    ///   - direction: The pass; nil to infer it from the quantities.
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

    /// Whether it finds a weight's gradient, for which signal and error meet at the weight.
    var findsWeightGradient: Bool {
        finds.contains { if case .gradient(.weight) = $0 { true } else { false } }
    }
}
