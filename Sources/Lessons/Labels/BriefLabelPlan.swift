import FilmKit
import SceneGraph

/// The positions of a step's labels in a graph with little room: each beside its node or on its edge, chosen once per
/// step so that they avoid nodes and each other. Labels are placed greedily, each where it covers least.
struct BriefLabelPlan: Sendable {
    /// The direction from a node to its label; below it unless something is in the way.
    private(set) var directions: [Graph.Node: SIMD2<Float>] = [:]
    /// The nodes without a label, because it would lie on others.
    private(set) var hidden: Set<Graph.Node> = []
    /// A label's position along its edge, 0...1; none where it would lie on other labels.
    private(set) var shares: [Graph.Edge: Float] = [:]

    /// Below the node: the preferred direction of a label.
    static let below = SIMD2<Float>(0, 1)

    private static let directions: [SIMD2<Float>] = [
        below, [0, -1], [0.7, 1], [-0.7, 1], [0.7, -1], [-0.7, -1], [1, 0], [-1, 0],
    ]
    private static let shares: [Float] = [0.3, 0.7, 0.4, 0.6, 0.5, 0.22, 0.78, 0.15, 0.85]
    /// The cost of covering a node, relative to covering a label.
    private static let nodeCost: Float = 0.5
    /// The cost of each further candidate in order of preference, in square frame heights.
    private static let laterCost: Float = 0.00004
    /// The largest share of a label that may lie on other labels.
    private static let mostCovered: Float = 0.02
    /// The free space around a label, in frame heights.
    private static let margin: Float = 0.004

    /// The centre of a label in a direction from its node.
    static func middle(
        _ node: (middle: SIMD2<Float>, radius: Float), _ size: SIMD2<Float>, towards direction: SIMD2<Float>
    ) -> SIMD2<Float> {
        let gap: Float = 0.004
        // A label directly beside a node is centred vertically on it.
        let reach =
            direction.y == 0
            ? SIMD2(node.radius + size.x / 2 + gap, 0)
            : SIMD2(size.x / 2, node.radius + size.y / 2 + gap)
        return node.middle + direction * reach
    }

    /// Places labels.
    ///
    /// - Parameters:
    ///   - nodes: Nodes with labels and the labels' sizes, in order of priority.
    ///   - edges: Edges with labels, and their end points.
    ///   - obstacles: Areas that labels should not cover.
    ///   - others: Labels that have their places.
    ///   - area: The area that labels have to stay in.
    init(
        nodes: [(node: Graph.Node, place: (middle: SIMD2<Float>, radius: Float), size: SIMD2<Float>)],
        edges: [(edge: Graph.Edge, start: SIMD2<Float>, end: SIMD2<Float>, size: SIMD2<Float>)],
        obstacles: [Rectangle], others: [Rectangle], area: Rectangle
    ) {
        var placed = others
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
        // Numbers on top of others could not be read; the equation has them, too.
        func isLastCovered() -> Bool {
            let label = placed.removeLast()
            let covered = placed.reduce(Float(0)) { $0 + label.overlap($1) }
            guard covered <= label.size.x * label.size.y * Self.mostCovered else { return true }
            placed.append(label)
            return false
        }
        for (node, place, size) in nodes {
            let chosen = choose(
                Self.directions.map { Rectangle(middle: Self.middle(place, size, towards: $0), size: size) })
            directions[node] = Self.directions[chosen]
            if isLastCovered() { hidden.insert(node) }
        }
        for (edge, start, end, size) in edges {
            let chosen = choose(Self.shares.map { Rectangle(middle: start + (end - start) * $0, size: size) })
            if !isLastCovered() { shares[edge] = Self.shares[chosen] }
        }
    }
}
