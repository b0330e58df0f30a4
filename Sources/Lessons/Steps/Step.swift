import Timeline

/// A step of a lesson: its text, the quantities that it finds, and the equations and figure that it shows.
public struct Step: Sendable {
    /// The pass that a step belongs to.
    public enum Direction: String, Codable, Sendable, CaseIterable {
        /// The forward pass.
        case forward
        /// The backward pass.
        case backward
        /// The update of weights and biases, followed by a new forward pass.
        case update
    }

    /// A formula of the author's own.
    public struct Formula: Sendable, Equatable {
        /// The source, with the values of quantities written out.
        public let source: String
        /// The quantity that the step finds and whose value is in the part `result`; nil for none.
        public let result: Quantity?
        /// The quantities whose values are in the source, each in a part of the name ``Derivation/partName(_:)``.
        public let terms: [Quantity]
        /// The quantities whose symbols are in the source, each in a part of the name ``symbolName(_:)``.
        public let symbols: [Quantity]

        /// The name of the formula part for a symbol.
        ///
        /// - Parameter index: The symbol's index in ``symbols``.
        static func symbolName(_ index: Int) -> String { "\(symbolPrefix)\(index)" }

        /// What the names of symbols' parts start with.
        static let symbolPrefix = "symbol-"
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
    /// Formulas of the author's own, written instead of derivations.
    public let formulas: [Formula]
    /// The quantities whose changes are written below the last equation.
    public let changes: [Quantity]
    /// The pass that it belongs to.
    public let direction: Direction
    /// What it is about, if that is not just what it finds: the nodes and edges of these quantities stand out.
    public let focus: [Quantity]?
    /// A small change that it shows; nil for none.
    public let nudge: Nudge?
    /// The figure beside the equations; nil for none.
    public let figure: FigureChoice?
    /// The step's duration.
    public let duration: RationalTime

    /// Makes a step.
    ///
    /// - Parameters:
    ///   - finds: The quantities that it finds; may be empty.
    ///   - equations: The quantities whose derivations are written; nil for all that it finds.
    ///   - formulas: Formulas of one's own.
    ///   - focus: What it is about; nil for what it finds and what that is computed from.
    ///   - nudge: A small change that it shows.
    ///   - direction: The pass; nil to infer it from the quantities.
    ///   - figure: The figure beside the equations; nil for none.
    public init(
        name: String, title: String, sentence: String, finds: [Quantity], equations: [Quantity]? = nil,
        formulas: [Formula] = [], changes: [Quantity] = [], focus: [Quantity]? = nil, nudge: Nudge? = nil,
        direction: Direction? = nil, figure: FigureChoice?, duration: RationalTime
    ) {
        self.name = name
        self.title = title
        self.sentence = sentence
        self.finds = finds
        self.equations = equations ?? finds
        self.formulas = formulas
        self.changes = changes
        self.focus = focus
        self.nudge = nudge
        self.direction = direction ?? Self.direction(finding: finds)
        self.figure = figure
        self.duration = duration
    }

    /// The pass of a step that finds some quantities; forward if there are none.
    static func direction(finding quantities: [Quantity]) -> Direction {
        quantities.contains { $0.previous != nil }
            ? .update : quantities.contains(where: \.isOfTheWayBack) ? .backward : .forward
    }

    /// Whether it finds a weight's gradient, for which signal and error meet at the weight.
    var findsWeightGradient: Bool {
        finds.contains { if case .gradient(.weight) = $0 { true } else { false } }
    }
}
