import NeuralNetwork
import Timeline

/// A lesson: one training step of a network, explained in steps.
public struct Lesson: Sendable {
    /// The values of all quantities.
    public let values: QuantityValues
    /// The names of all quantities.
    public let names: QuantityNames
    /// The network as a graph.
    public let graph: Graph
    /// The steps, in order.
    public let steps: [Step]
    /// The positions of the graph's nodes.
    let placement: GraphPlacement
    /// The timing within a step, and within the update.
    private let choreography: (standard: Choreography, update: Choreography)
    /// The index of the step that finds each quantity.
    private let finders: [Quantity: Int]
    /// The edges that light up in each step.
    private let lit: [[Graph.Edge]]
    /// The index of the step that updates the network; nil if there is none.
    let update: Int?

    /// The weight or bias whose update is derived: it changes before the others; nil if none is.
    let derivedUpdate: Quantity?

    /// Whether formulas of the author's own must be seen: a frame without room for them is refused.
    let needsFormulas: Bool

    /// Makes a lesson.
    ///
    /// - Parameters:
    ///   - steps: At least one step; every quantity is found at most once.
    ///   - needsFormulas: Whether a frame without room for the steps' own formulas is refused; if not, they are left out
    ///     there.
    public init(values: QuantityValues, steps: [Step], needsFormulas: Bool = false) {
        precondition(!steps.isEmpty, "a lesson without steps")
        self.values = values
        names = QuantityNames(values.shape)
        let graph = Graph(values.shape)
        self.graph = graph
        self.steps = steps
        self.needsFormulas = needsFormulas
        lit = steps.map { Self.edges($0, graph) }
        placement = GraphPlacement(graph)
        choreography = (.standard, .update)
        var finders: [Quantity: Int] = [:]
        for (index, step) in steps.enumerated() {
            for quantity in step.finds where finders[quantity] == nil { finders[quantity] = index }
        }
        self.finders = finders
        update = steps.firstIndex { $0.direction == .update }
        derivedUpdate = update.flatMap { steps[$0].equations.first?.previous }.flatMap { $0.isParameter ? $0 : nil }
    }

    /// The index of the step that finds a quantity; nil if none does.
    func finder(of quantity: Quantity) -> Int? { finders[quantity] }

    /// All quantities that the lesson shows: inputs, targets, weights and biases, and those that its steps find.
    public var shown: [Quantity] { names.all.filter { $0.isGiven || finders[$0] != nil } }

    /// A quantity whose value the lesson shows although it is not finite; nil if all are finite.
    public var unbounded: Quantity? { shown.first { !values[$0].isFinite } }

    /// The duration of all steps.
    public var duration: RationalTime { steps.reduce(.zero) { $0 + $1.duration } }

    /// The timing within a step.
    func times(ofStep index: Int) -> Choreography {
        steps[index].direction == .update ? choreography.update : choreography.standard
    }

    /// The number of stages of the forward pass: pre-activations and activations of each layer, and the loss.
    var stageCount: Int { 2 * values.shape.last + 1 }

    /// The stage of the forward pass that computes a quantity, counted from 0, the first layer's pre-activations; nil
    /// for inputs, parameters and gradients other than the outputs' errors, which come with the loss.
    func stage(of quantity: Quantity) -> Int? {
        switch quantity {
        case .preActivation(let layer, _): 2 * layer - 2
        case .activation(let layer, _): 2 * layer - 1
        case .prediction: 2 * values.shape.last - 1
        case .loss, .gradient(.preActivation): 2 * values.shape.last
        default: nil
        }
    }

    /// The edges that light up in a step, by the step's index.
    func edges(ofStep index: Int) -> [Graph.Edge] { lit[index] }

    /// The nodes that a step is about: those whose quantities it finds, and those that these are computed from.
    func subjects(ofStep index: Int) -> Set<Graph.Node> {
        let step = steps[index]
        if let focus = step.focus {
            let ends = focus.flatMap { quantity in
                Graph.Edge(quantity.variable ?? quantity).map { [graph.start(of: $0), graph.end(of: $0)] } ?? []
            }
            return Set(
                graph.nodes.filter { focus.contains($0.quantity) || $0.gradient.map(focus.contains) == true } + ends
                    + lit[index].filter { step.nudge != nil || !$0.isParameter }.flatMap {
                        [graph.start(of: $0), graph.end(of: $0)]
                    })
        }
        let own = graph.nodes.filter { node in
            step.finds.contains(node.quantity) || node.gradient.map(step.finds.contains) == true
        }
        guard step.direction != .update else { return [] }
        return Set(own + lit[index].flatMap { [graph.start(of: $0), graph.end(of: $0)] })
    }

    /// The quantities that a step is about: those that it finds, shows and computes with; empty for the update, which is
    /// about all.
    func topics(of step: Step) -> Set<Quantity> {
        guard step.direction != .update else { return [] }
        var topics = Set(step.finds + step.equations + (step.focus ?? []))
        topics.formUnion(step.equations.flatMap { values.derivation(of: $0).operands })
        topics.formUnion(step.formulas.flatMap(\.terms))
        if let nudge = step.nudge { topics.formUnion(nudge.values(in: values, share: 1).keys) }
        return topics
    }

    private static func edges(_ step: Step, _ graph: Graph) -> [Graph.Edge] {
        if step.direction == .update { return graph.parameterEdges }
        var edges: [Graph.Edge] = []
        for quantity in step.focus ?? [] {
            if let edge = Graph.Edge(quantity.variable ?? quantity), !edges.contains(edge) { edges.append(edge) }
        }
        if let focus = step.focus {
            // Edges without a weight belong to what they connect.
            let nodes = graph.nodes.filter { focus.contains($0.quantity) || $0.gradient.map(focus.contains) == true }
            edges += graph.edges.filter {
                !$0.isParameter && nodes.contains(graph.start(of: $0)) && nodes.contains(graph.end(of: $0))
            }
        }
        if let nudge = step.nudge {
            for edge in graph.edges(onward: nudge.quantity) where !edges.contains(edge) { edges.append(edge) }
        }
        for quantity in step.finds {
            for edge in graph.edges(finding: quantity) where !edges.contains(edge) { edges.append(edge) }
        }
        return edges
    }
}
