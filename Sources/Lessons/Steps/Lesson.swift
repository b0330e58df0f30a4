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
    /// The timing within a step.
    let choreography: Choreography
    /// The index of the step that finds each quantity.
    private let finders: [Quantity: Int]
    /// The edges that light up in each step.
    private let lit: [[Graph.Edge]]
    /// The index of the step that updates the network; nil if there is none.
    let update: Int?

    /// Makes a lesson.
    ///
    /// - Parameter steps: At least one step; every quantity is found at most once.
    public init(values: QuantityValues, steps: [Step], choreography: Choreography = .standard) {
        precondition(!steps.isEmpty, "a lesson without steps")
        self.values = values
        names = QuantityNames(values.shape)
        let graph = Graph(values.shape)
        self.graph = graph
        self.steps = steps
        lit = steps.map { Self.edges($0, graph) }
        placement = GraphPlacement(graph)
        self.choreography = choreography
        var finders: [Quantity: Int] = [:]
        for (index, step) in steps.enumerated() {
            for quantity in step.finds where finders[quantity] == nil { finders[quantity] = index }
        }
        self.finders = finders
        update = steps.firstIndex { $0.direction == .update }
    }

    /// The index of the step that finds a quantity; nil if none does.
    func finder(of quantity: Quantity) -> Int? { finders[quantity] }

    /// All quantities that the lesson shows: inputs, targets, weights and biases, and those that its steps find.
    public var shown: [Quantity] { names.all.filter { $0.isGiven || finders[$0] != nil } }

    /// A quantity whose value the lesson shows although it is not finite; nil if all are finite.
    public var unbounded: Quantity? { shown.first { !values[$0].isFinite } }

    /// The duration of all steps.
    public var duration: RationalTime { steps.reduce(.zero) { $0 + $1.duration } }

    /// The edges that light up in a step, by the step's index.
    func edges(ofStep index: Int) -> [Graph.Edge] { lit[index] }

    /// The nodes that a step is about: those whose quantities it finds, and those that these are computed from.
    func subjects(ofStep index: Int) -> Set<Graph.Node> {
        let step = steps[index]
        if let focus = step.focus {
            let ends = focus.flatMap { quantity in
                Graph.Edge(quantity.variable ?? quantity).map { [graph.start(of: $0), graph.end(of: $0)] } ?? []
            }
            return Set(graph.nodes.filter { focus.contains($0.quantity) || $0.gradient.map(focus.contains) == true } + ends)
        }
        let own = graph.nodes.filter { node in
            step.finds.contains(node.quantity) || node.gradient.map(step.finds.contains) == true
        }
        guard step.direction != .update else { return [] }
        return Set(own + lit[index].flatMap { [graph.start(of: $0), graph.end(of: $0)] })
    }

    private static func edges(_ step: Step, _ graph: Graph) -> [Graph.Edge] {
        if step.direction == .update { return graph.parameterEdges }
        var edges: [Graph.Edge] = []
        for quantity in step.focus ?? [] {
            if let edge = Graph.Edge(quantity.variable ?? quantity), !edges.contains(edge) { edges.append(edge) }
        }
        for quantity in step.finds {
            for edge in graph.edges(finding: quantity) where !edges.contains(edge) { edges.append(edge) }
        }
        return edges
    }
}
