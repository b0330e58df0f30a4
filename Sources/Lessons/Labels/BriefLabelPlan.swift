import FilmKit
import SceneGraph

/// Where the labels of a step stand in a graph with little room: each beside its node or upon its edge, chosen once a step so that they keep off
/// nodes and off each other. One label after the other takes the place where it hides least.
struct BriefLabelPlan: Sendable {
    /// Which way a node's label lies from it: below it, unless something is there.
    private(set) var directions: [Graph.Node: SIMD2<Float>] = [:]
    /// How far along its edge a label is, 0...1.
    private(set) var shares: [Graph.Edge: Float] = [:]

    /// Below a node, where all labels are that nothing hinders.
    static let below = SIMD2<Float>(0, 1)

    private static let directions: [SIMD2<Float>] = [
        below, [0, -1], [0.7, 1], [-0.7, 1], [0.7, -1], [-0.7, -1], [1, 0], [-1, 0],
    ]
    private static let shares: [Float] = [0.3, 0.7, 0.4, 0.6, 0.5, 0.22, 0.78, 0.15, 0.85]
    /// What it costs to lie upon a node, for what it costs to lie upon a label.
    private static let nodeCost: Float = 0.5
    /// What it costs to take a later place, in square frame heights.
    private static let laterCost: Float = 0.00004
    /// What stays free around a label, in frame heights.
    private static let margin: Float = 0.004

    /// The middle of a label that lies that way from a node.
    static func middle(
        _ node: (middle: SIMD2<Float>, radius: Float), _ size: SIMD2<Float>, towards direction: SIMD2<Float>
    ) -> SIMD2<Float> {
        let gap: Float = 0.004
        // Where it lies beside the node alone, it is level with it.
        let reach =
            direction.y == 0
            ? SIMD2(node.radius + size.x / 2 + gap, 0)
            : SIMD2(size.x / 2, node.radius + size.y / 2 + gap)
        return node.middle + direction * reach
    }

    /// Places labels.
    ///
    /// - Parameters:
    ///   - nodes: Those with labels, with the labels' sizes; the first choose first.
    ///   - edges: Those with labels, and their ends.
    ///   - obstacles: What is there already, which no label should hide.
    ///   - area: Where labels have to stay.
    init(
        nodes: [(node: Graph.Node, place: (middle: SIMD2<Float>, radius: Float), size: SIMD2<Float>)],
        edges: [(edge: Graph.Edge, start: SIMD2<Float>, end: SIMD2<Float>, size: SIMD2<Float>)],
        obstacles: [Rectangle], area: Rectangle
    ) {
        var placed: [Rectangle] = []
        func choose(_ candidates: [Rectangle]) -> Int {
            var best = (cost: Float.infinity, index: 0)
            for (index, label) in candidates.enumerated() {
                let room = label.grown(by: Self.margin)
                let hidden = obstacles.reduce(Float(0)) { $0 + room.overlap($1) } * Self.nodeCost
                let covered = placed.reduce(Float(0)) { $0 + room.overlap($1) }
                let outside = label.size.x * label.size.y - label.overlap(area)
                let cost = hidden + covered + outside + Float(index) * Self.laterCost
                if cost < best.cost { best = (cost, index) }
            }
            placed.append(candidates[best.index])
            return best.index
        }
        for (node, place, size) in nodes {
            let chosen = choose(
                Self.directions.map { Rectangle(middle: Self.middle(place, size, towards: $0), size: size) })
            directions[node] = Self.directions[chosen]
        }
        for (edge, start, end, size) in edges {
            let chosen = choose(Self.shares.map { Rectangle(middle: start + (end - start) * $0, size: size) })
            shares[edge] = Self.shares[chosen]
        }
    }
}
