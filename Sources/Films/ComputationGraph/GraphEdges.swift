import Foundation
import SceneGraph

/// The edges in space, made once: a renderer keeps what it knows by identity.
struct GraphEdges: Sendable {
    /// Where sparks run in a step.
    struct Paths: Sendable {
        /// With the signal; nil where nothing runs forward.
        var forward: ConnectionGeometry?
        /// With the error; nil where nothing runs back.
        var backward: ConnectionGeometry?
    }

    /// The weights and biases before the update, and after it.
    private let parameters: (old: ConnectionGeometry, new: ConnectionGeometry)
    /// The functions, which have no weight.
    let functions: ConnectionGeometry
    /// Those that light up in a step, which are of one kind; none for a step without edges.
    private let lit: [GraphStep: ConnectionGeometry]
    /// Where sparks run; none for a step without sparks.
    let paths: [GraphStep: Paths]

    private let layout: GraphLayout

    private static let meetingRadius: Float = 0.1

    /// - Parameter labels: Where a weight is written, signal and error meet to make its gradient.
    init(_ layout: GraphLayout, _ values: GraphValues, _ labels: GraphLabelPlan) {
        self.layout = layout
        let updated = values
        let values = values.updated(by: 0)
        func whole(_ edge: GraphEdge) -> ConnectionGeometry.Connection { GraphEdges.connection(edge, layout, values) }
        func half(_ edge: GraphEdge, towards end: Bool) -> ConnectionGeometry.Connection {
            var half = whole(edge)
            let meeting = half.start + (half.end - half.start) * (labels.spots[edge]?.share ?? 0.5)
            if end {
                (half.start, half.startRadius) = (meeting, GraphEdges.meetingRadius)
            } else {
                (half.end, half.endRadius) = (meeting, GraphEdges.meetingRadius)
            }
            return half
        }
        parameters = (
            GraphEdges.parameters(layout, values), GraphEdges.parameters(layout, updated)
        )
        functions = ConnectionGeometry(GraphEdge.allCases.filter { $0.parameter == nil }.map(whole))
        var lit: [GraphStep: ConnectionGeometry] = [:]
        var paths: [GraphStep: Paths] = [:]
        for step in GraphStep.allCases where !step.edges.isEmpty && step != .update {
            let edges = ConnectionGeometry(step.edges.map(whole))
            lit[step] = edges
            switch step {
            case .outputWeights, .firstUnit, .secondUnit:
                // A bias has the error come all the way; a weight has it meet the signal.
                paths[step] = Paths(
                    forward: ConnectionGeometry(
                        step.edges.filter { !$0.start.isBias }.map { half($0, towards: false) }),
                    backward: ConnectionGeometry(
                        step.edges.map { $0.start.isBias ? whole($0) : half($0, towards: true) }))
            default: paths[step] = step.isBackward ? Paths(backward: edges) : Paths(forward: edges)
            }
        }
        self.lit = lit
        self.paths = paths
    }

    /// The weights and biases as far as the update has changed them; while it does, they are others in each frame.
    func parameters(_ values: GraphValues, _ moment: GraphMoment) -> ConnectionGeometry {
        switch moment.update {
        case 0: parameters.old
        case 1: parameters.new
        default: GraphEdges.parameters(layout, values)
        }
    }

    /// The edges that the step lights up; nil if there are none.
    func lit(_ values: GraphValues, _ moment: GraphMoment) -> ConnectionGeometry? {
        moment.step == .update ? parameters(values, moment) : lit[moment.step]
    }

    private static func parameters(_ layout: GraphLayout, _ values: GraphValues) -> ConnectionGeometry {
        ConnectionGeometry(GraphEdge.parameters.map { connection($0, layout, values) })
    }

    /// What an edge carries: its weight, the number at its start and the slope at its end.
    private static func connection(
        _ edge: GraphEdge, _ layout: GraphLayout, _ values: GraphValues
    ) -> ConnectionGeometry.Connection {
        let weight = edge.parameter.map { values[$0.updated ?? $0] } ?? 1
        let error = (edge.end.gradient ?? .dPrediction)
        let steepest = max(abs(values[.dPrediction]), abs(values[.dz3]), 1e-9)
        return ConnectionGeometry.Connection(
            start: layout.position(edge.start), end: layout.position(edge.end), weight: Float(weight),
            relativeWeight: edge.parameter == nil ? 0.7 : Float(0.65 + 0.35 * tanh(abs(weight))),
            activation: Float(max(abs(values[edge.start.quantity]), 0.05)),
            delta: Float(max(0.4, min(1, abs(values[error]) / steepest))), relativeGradient: 0,
            startRadius: layout.radius(edge.start), endRadius: layout.radius(edge.end))
    }
}
