import Foundation
import SceneGraph

/// The edges in space, made once: a renderer keeps what it knows by identity.
struct GraphEdges: Sendable {
    /// All of them.
    let all: ConnectionGeometry
    /// Those that light up in a step; none for a step without edges.
    let steps: [GraphStep: ConnectionGeometry]

    init(_ layout: GraphLayout, _ values: GraphValues) {
        func geometry(_ edges: [GraphEdge]) -> ConnectionGeometry {
            ConnectionGeometry(edges.map { GraphEdges.connection($0, layout, values) })
        }
        all = geometry(GraphEdge.allCases)
        var steps: [GraphStep: ConnectionGeometry] = [:]
        for step in GraphStep.allCases where !step.edges.isEmpty { steps[step] = geometry(step.edges) }
        self.steps = steps
    }

    /// What an edge carries: its weight, the number at its start and the slope at its end.
    private static func connection(
        _ edge: GraphEdge, _ layout: GraphLayout, _ values: GraphValues
    ) -> ConnectionGeometry.Connection {
        let weight = edge.parameter.map { values[$0] } ?? 1
        let error = (edge.end.gradient ?? .dPrediction)
        let steepest = max(abs(values[.dPrediction]), abs(values[.dz3]), 1e-9)
        return ConnectionGeometry.Connection(
            start: layout.position(edge.start), end: layout.position(edge.end), weight: Float(weight),
            relativeWeight: edge.parameter == nil ? 0.7 : Float(min(1, 0.4 + 0.6 * tanh(abs(weight)))),
            activation: Float(max(abs(values[edge.start.quantity]), 0.05)),
            delta: Float(max(0.4, min(1, abs(values[error]) / steepest))), relativeGradient: 0,
            startRadius: layout.radius(edge.start), endRadius: layout.radius(edge.end))
    }
}
