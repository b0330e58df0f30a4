import Timeline

/// A step of a lesson as its author writes it: texts and names, which ``LessonScript`` resolves for a network.
public struct StepScript: Codable, Sendable, Equatable {
    /// The name on the command line, such as `d-z3`: lowercase letters, digits and hyphens; nil for the first quantity
    /// that it finds.
    public var name: String?
    /// The title, with quantities and formulas as in ``say``.
    public var title: String
    /// The explanation: `{L}` stands for the value of a quantity, `{L:symbol}` for its symbol, `$...$` for a formula,
    /// in which `\value{L}` and `\symbol{L}` do the same.
    public var say: String?
    /// The names of the quantities that it finds, as in ``QuantityList``; nil for none, or for everything after an
    /// update.
    public var find: String?
    /// The names of what it is about: these nodes and edges stand out; nil for what it finds and what that is computed
    /// from.
    public var focus: String?
    /// The pass that it belongs to; nil to infer it from what it finds.
    public var direction: Step.Direction?
    /// Its duration; nil for the lesson's.
    public var duration: RationalTime?
    /// The equations: own formulas, each with `\value{...}` and `\symbol{...}`; nil for the derivations of what it
    /// finds; empty for none.
    public var formula: [String]?
    /// The names of the quantities whose derivations are written; nil for all that it finds.
    public var derive: String?
    /// The names of quantities whose changes by the update are written below the equations; nil for none.
    public var changes: String?
    /// The figure's name and the quantities that it shows, such as `curve L yhat`; nil to choose one for what it finds;
    /// empty for none.
    public var figure: String?

    /// Makes a step; see the properties.
    public init(
        name: String? = nil, title: String, say: String? = nil, find: String? = nil, focus: String? = nil,
        direction: Step.Direction? = nil, duration: RationalTime? = nil, formula: [String]? = nil,
        derive: String? = nil, changes: String? = nil, figure: String? = nil
    ) {
        self.name = name
        self.title = title
        self.say = say
        self.find = find
        self.focus = focus
        self.direction = direction
        self.duration = duration
        self.formula = formula
        self.derive = derive
        self.changes = changes
        self.figure = figure
    }
}
