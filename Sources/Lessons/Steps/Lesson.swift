import NeuralNetwork
import Timeline

/// A lesson: a training step of a network, told in steps.
public struct Lesson: Sendable {
    /// The numbers.
    public let values: QuantityValues
    /// What they are called.
    public let names: QuantityNames
    /// The network as a graph.
    public let graph: Graph
    /// The steps, in order.
    public let steps: [Step]
    /// Where the graph's nodes stand.
    let placement: GraphPlacement
    /// When what happens.
    let choreography: Choreography
    /// The step that finds each number.
    private let finders: [Quantity: Int]
    /// The edges that light up in each step.
    private let lit: [[Graph.Edge]]
    /// The place of the step that updates the network; nil if there is none.
    let update: Int?

    /// A lesson.
    ///
    /// - Parameters:
    ///   - steps: At least one; every number is found once at most.
    ///   - placement: Where nodes stand; nil for what follows from the network.
    public init(
        values: QuantityValues, steps: [Step], placement: GraphPlacement? = nil,
        choreography: Choreography = .standard
    ) {
        precondition(!steps.isEmpty, "a lesson without steps")
        self.values = values
        names = QuantityNames(values.shape)
        let graph = Graph(values.shape)
        self.graph = graph
        self.steps = steps
        lit = steps.map { Self.edges($0, graph) }
        self.placement = placement ?? GraphPlacement(graph)
        self.choreography = choreography
        var finders: [Quantity: Int] = [:]
        for (index, step) in steps.enumerated() {
            for quantity in step.finds where finders[quantity] == nil { finders[quantity] = index }
        }
        self.finders = finders
        update = steps.firstIndex { $0.direction == .update }
    }

    /// The step that finds a number; nil where none does.
    func finder(of quantity: Quantity) -> Int? { finders[quantity] }

    /// All numbers that the lesson shows: what is given, and what its steps find.
    public var shown: [Quantity] { names.all.filter { $0.isGiven || finders[$0] != nil } }

    /// A number that a step finds, or its derivation needs, that has no finite value; nil if all have.
    public var unbounded: Quantity? { shown.first { !values[$0].isFinite } }

    /// How long it lasts.
    public var duration: RationalTime { steps.reduce(.zero) { $0 + $1.duration } }

    /// The edges that light up in a step, called by its place.
    func edges(ofStep index: Int) -> [Graph.Edge] { lit[index] }

    /// The nodes that a step is about: those whose numbers it finds, and those that they are found from.
    func subjects(ofStep index: Int) -> Set<Graph.Node> {
        let step = steps[index]
        let own = graph.nodes.filter { node in
            step.finds.contains(node.quantity) || node.gradient.map(step.finds.contains) == true
        }
        guard step.direction != .update else { return [] }
        return Set(own + lit[index].flatMap { [graph.start(of: $0), graph.end(of: $0)] })
    }

    private static func edges(_ step: Step, _ graph: Graph) -> [Graph.Edge] {
        if step.direction == .update { return graph.parameterEdges }
        var edges: [Graph.Edge] = []
        for quantity in step.finds {
            for edge in graph.edges(finding: quantity) where !edges.contains(edge) { edges.append(edge) }
        }
        return edges
    }
}
