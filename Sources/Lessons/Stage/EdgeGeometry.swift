import Foundation
import SceneGraph

/// The edges' geometry, made once, since the renderer caches GPU buffers by identity.
struct EdgeGeometry: Sendable {
    /// The paths of a step's sparks.
    struct Paths: Sendable {
        /// Paths of the signal; nil if nothing flows forward.
        var forward: ConnectionGeometry?
        /// Paths of the error; nil if nothing flows backward.
        var backward: ConnectionGeometry?
    }

    /// Weights and biases before and after the update.
    private let parameters: (old: ConnectionGeometry, new: ConnectionGeometry)
    /// Function edges, which have no weight.
    let functions: ConnectionGeometry
    /// The edges that light up in each step: weights and biases, and functions; none for the update.
    private let lit: [(parameters: ConnectionGeometry?, functions: ConnectionGeometry?)]
    /// Each weight's and bias's edge alone.
    private let singles: [Graph.Edge: ConnectionGeometry]
    /// The spark paths of each step; nil for a step without sparks.
    let paths: [Paths?]

    /// The spark paths of each stage of the forward pass after the update.
    let again: [ConnectionGeometry]

    private let layout: GraphLayout

    private static let meetingRadius: Float = 0.1

    /// - Parameter labels: The label positions: signal and error meet at a weight's label to make its gradient.
    init(_ lesson: Lesson, _ layout: GraphLayout, _ labels: LabelPlan) {
        self.layout = layout
        let graph = lesson.graph
        let updated = lesson.values
        let values = updated.updated(by: 0)
        func whole(_ edge: Graph.Edge) -> ConnectionGeometry.Connection {
            EdgeGeometry.connection(edge, layout, values)
        }
        func half(_ edge: Graph.Edge, towards end: Bool) -> ConnectionGeometry.Connection {
            var half = whole(edge)
            let meeting = half.start + (half.end - half.start) * (labels.spots[edge]?.share ?? 0.5)
            if end {
                (half.start, half.startRadius) = (meeting, EdgeGeometry.meetingRadius)
            } else {
                (half.end, half.endRadius) = (meeting, EdgeGeometry.meetingRadius)
            }
            return half
        }
        parameters = (EdgeGeometry.parameters(layout, values), EdgeGeometry.parameters(layout, updated))
        functions = ConnectionGeometry(graph.edges.filter { $0.parameter == nil }.map(whole))
        again = (0..<lesson.stageCount).map { stage in
            let quantities = lesson.values.shape.forward.filter { lesson.stage(of: $0) == stage }
            let own = quantities.flatMap(graph.edges(finding:))
            return ConnectionGeometry(own.map { EdgeGeometry.connection($0, layout, updated) })
        }
        singles = Dictionary(
            uniqueKeysWithValues: graph.parameterEdges.map { ($0, ConnectionGeometry([whole($0)])) })
        var lit: [(parameters: ConnectionGeometry?, functions: ConnectionGeometry?)] = []
        func geometry(_ edges: [Graph.Edge]) -> ConnectionGeometry? {
            edges.isEmpty ? nil : ConnectionGeometry(edges.map(whole))
        }
        var paths: [Paths?] = []
        for (index, step) in lesson.steps.enumerated() {
            let own = lesson.edges(ofStep: index)
            guard !own.isEmpty, step.direction != .update else {
                lit.append((nil, nil))
                paths.append(nil)
                continue
            }
            let edges = ConnectionGeometry(own.map(whole))
            lit.append((geometry(own.filter(\.isParameter)), geometry(own.filter { !$0.isParameter })))
            if step.findsWeightGradient {
                // A bias receives the error along its whole edge; at a weight the error meets the signal.
                paths.append(
                    Paths(
                        forward: ConnectionGeometry(own.filter { !$0.isBias }.map { half($0, towards: false) }),
                        backward: ConnectionGeometry(own.map { $0.isBias ? whole($0) : half($0, towards: true) })))
            } else if step.finds.isEmpty, step.nudge == nil {
                // Nothing moves where a step only speaks about something.
                paths.append(nil)
            } else {
                paths.append(step.direction == .backward ? Paths(backward: edges) : Paths(forward: edges))
            }
        }
        self.lit = lit
        self.paths = paths
    }

    /// Weights and biases at the current progress of the update; during the update they are new in every frame.
    func parameters(_ values: ShownValues, _ moment: Moment) -> ConnectionGeometry {
        let edges = layout.graph.parameterEdges
        let shares = edges.compactMap(\.parameter).map(moment.renewal(of:))
        if shares.allSatisfy({ $0 <= 0 }) { return parameters.old }
        if shares.allSatisfy({ $0 >= 1 }) { return parameters.new }
        return ConnectionGeometry(
            edges.map { edge in
                EdgeGeometry.connection(
                    edge, layout, values.whole, weight: edge.parameter.map { values.between($0, .updated($0)) })
            })
    }

    /// The edge of a weight or bias alone; nil for an edge that lights up in no step.
    func single(_ edge: Graph.Edge) -> ConnectionGeometry? { singles[edge] }

    /// The weights and biases that a step lights up, and the functions; nil if there are none.
    ///
    /// - Parameter parameters: The current weights and biases, all of which the update lights up.
    func lit(
        _ moment: Moment, parameters: ConnectionGeometry
    ) -> (parameters: ConnectionGeometry?, functions: ConnectionGeometry?) {
        moment.step.direction == .update ? (parameters, nil) : lit[moment.index]
    }

    private static func parameters(_ layout: GraphLayout, _ values: QuantityValues) -> ConnectionGeometry {
        ConnectionGeometry(layout.graph.parameterEdges.map { connection($0, layout, values) })
    }

    /// The data that an edge carries: its weight, the value at its start and the gradient at its end.
    ///
    /// - Parameter weight: The weight on screen; nil for that of the values after the update.
    private static func connection(
        _ edge: Graph.Edge, _ layout: GraphLayout, _ values: QuantityValues, weight: Double? = nil
    ) -> ConnectionGeometry.Connection {
        let graph = layout.graph
        let (start, end) = (graph.start(of: edge), graph.end(of: edge))
        let weight = weight ?? edge.parameter.map { values[.updated($0)] } ?? 1
        let error: Quantity
        switch edge {
        case .loss(let index), .target(let index): error = .gradient(.prediction(index))
        case .weight, .bias, .function: error = .gradient(end.quantity)
        }
        return ConnectionGeometry.Connection(
            start: layout.position(start), end: layout.position(end), weight: Float(weight),
            relativeWeight: edge.parameter == nil ? 0.7 : Float(0.65 + 0.35 * tanh(abs(weight))),
            activation: Float(max(abs(values[start.quantity]), 0.05)),
            delta: Float(max(0.4, min(1, abs(values[error]) / values.steepest))), relativeGradient: 0,
            startRadius: layout.radius(start), endRadius: layout.radius(end))
    }
}

extension QuantityValues {
    /// The largest absolute error of the output units; above 0.
    fileprivate var steepest: Double {
        (0..<shape.outputCount).reduce(1e-9) { steepest, index in
            max(
                steepest, abs(self[.gradient(.prediction(index))]),
                abs(self[.gradient(.preActivation(layer: shape.last, unit: index))]))
        }
    }
}
