import FilmKit
import SceneGraph

/// The positions of the edges' labels, chosen once for the whole film so that labels cover nothing while the camera
/// drifts.
///
/// Each label tries positions along and beside its edge and takes the one that hides least, one label after another and
/// repeatedly until none improves: greedy point-feature placement and descent (Christensen, Marks, Shieber: "An
/// empirical study of algorithms for point-feature label placement", ACM Transactions on Graphics 14(3), 1995, sections
/// 3.1 and 3.2), from several orders, of which the best result is kept.
struct LabelPlan: Sendable {
    /// A label's position relative to its edge.
    struct Spot: Sendable {
        /// The anchor's position along the edge, 0...1.
        let share: Float
        /// The direction from the anchor to the label's centre, per axis: at ±1 the label's side is ``gap`` away from
        /// the anchor, at 0 the label is centred on it.
        let direction: SIMD2<Float>
        /// The distance from the anchor to the label, in frame heights.
        let gap: Float

        /// The offset from the anchor to the label's centre, in frame heights.
        func offset(_ size: SIMD2<Float>) -> SIMD2<Float> { direction * (size / 2 + gap) }
    }

    /// The projected graph at one moment from one camera position.
    struct View: Sendable {
        /// All edges, in a fixed order so that floating-point sums are reproducible.
        let edges: [Graph.Edge]
        /// The end points of each edge; nil if it is not visible.
        var ends: [(start: SIMD2<Float>, end: SIMD2<Float>)?]
        /// The size of each edge's label; nil if it has none.
        var sizes: [SIMD2<Float>?]
        /// Areas that labels must not cover.
        var obstacles: [Rectangle] = []

        init(_ edges: [Graph.Edge]) {
            self.edges = edges
            ends = Array(repeating: nil, count: edges.count)
            sizes = Array(repeating: nil, count: edges.count)
        }

        fileprivate func place(_ edge: Int, _ spot: Spot) -> Rectangle? {
            guard let size = sizes[edge], let target = target(edge, spot) else { return nil }
            return Rectangle(middle: target + spot.offset(size), size: size)
        }

        /// A label's anchor on its edge.
        private func target(_ edge: Int, _ spot: Spot) -> SIMD2<Float>? {
            ends[edge].map { $0.start + ($0.end - $0.start) * spot.share }
        }

        /// The number of other edges that pass between a label and its own edge, or are as close to the end of its
        /// leader line.
        private func strangers(_ edge: Int, _ spot: Spot, _ place: Rectangle) -> Int {
            guard let target = target(edge, spot) else { return 0 }
            let near = pointwiseMin(pointwiseMax(target, place.low), place.high)
            func side(_ a: SIMD2<Float>, _ b: SIMD2<Float>, _ point: SIMD2<Float>) -> Bool {
                (b.x - a.x) * (point.y - a.y) > (b.y - a.y) * (point.x - a.x)
            }
            return edges.indices.count { other in
                guard other != edge, let line = ends[other] else { return false }
                // A leader line that ends where two edges cross is ambiguous.
                let crossing = Rectangle(middle: target, size: SIMD2(repeating: LabelPlan.crossing))
                if !edges[edge].isBias, crossing.length(of: line) > 0 { return true }
                return side(target, near, line.start) != side(target, near, line.end)
                    && side(line.start, line.end, target) != side(line.start, line.end, near)
            }
        }

        /// The cost of a position without regard to other labels: what the label covers, how far it sticks out of the
        /// area, and how far it is from its edge.
        fileprivate func cost(_ edge: Int, _ spot: Spot, _ place: Rectangle, area: Rectangle) -> Float {
            let room = place.grown(by: LabelPlan.margin)
            let covered = obstacles.reduce(0) { $0 + room.overlap($1) }
            let outside = place.size.x * place.size.y - place.overlap(area)
            let crossed = edges.indices.reduce(Float(0)) { sum, other in
                other == edge ? sum : sum + (ends[other].map { place.length(of: $0) } ?? 0)
            }
            let own = ends[edge].map { place.length(of: $0) } ?? 0
            let length = ends[edge].map { (($0.end - $0.start) * ($0.end - $0.start)).sum().squareRoot() } ?? 1
            // A label beside its edge needs a leader line; a label on it should leave most of the edge visible.
            let apart: Float = edges[edge].isBias ? 0 : own > 0 ? 2 * max(0, own / length - 0.4) : 0.5
            let between = Float(strangers(edge, spot, place)) * LabelPlan.strangerCost
            return (covered + outside) * LabelPlan.overlapCost + crossed * (edges[edge].isBias ? 50 : 18) + apart
                + between
        }
    }

    /// A candidate position of a label.
    private struct Candidate {
        let spot: Spot
        /// The cost regardless of other labels.
        let cost: Float
        /// The rectangle that it covers in each view.
        let places: [Rectangle]
        /// The same with the free space around it.
        private let rooms: [Rectangle]
        /// The rectangle around all of ``rooms``.
        private let bounds: Rectangle

        /// - Precondition: there is a place.
        init(spot: Spot, cost: Float, places: [Rectangle]) {
            self.spot = spot
            self.cost = cost
            self.places = places
            rooms = places.map { $0.grown(by: LabelPlan.margin) }
            bounds = Rectangle(
                low: rooms.map(\.low).reduce(rooms[0].low, pointwiseMin),
                high: rooms.map(\.high).reduce(rooms[0].high, pointwiseMax))
        }

        /// The largest overlap with another label in any view.
        func overlap(_ other: Candidate) -> Float {
            guard bounds.overlap(other.bounds) > 0 else { return 0 }
            var largest: Float = 0
            for view in rooms.indices { largest = max(largest, rooms[view].overlap(other.places[view])) }
            return largest
        }
    }

    private(set) var spots: [Graph.Edge: Spot] = [:]
    /// The area by which labels lie on others or on obstacles, in square frame heights, in all views.
    private(set) var covered: Float = 0

    /// How far a label's background may reach into others, in frame heights: less than its padding.
    private static let allowed: Float = 0.003
    /// The free space around a label, in frame heights.
    private static let margin: Float = 0.007
    /// The cost of covering an area of one square frame height.
    private static let overlapCost: Float = 18_000
    /// The cost of another edge between a label and its own, for which the label could be mistaken.
    private static let strangerCost: Float = 0.8
    /// The size of the area around a crossing in which a leader line is ambiguous, in frame heights.
    private static let crossing: Float = 0.04
    /// The number of candidates per label that are compared with those of other labels.
    private static let choices = 160

    /// - Parameters:
    ///   - views: The graph over the camera's drift, at the moments with the most labels.
    ///   - area: The area that labels have to stay in.
    init(views: [View], area: Rectangle) {
        let all = views.first?.edges ?? []
        let edges = all.indices.filter { edge in views.allSatisfy { $0.sizes[edge] != nil && $0.ends[edge] != nil } }
        let choices = edges.map { LabelPlan.choices(of: $0, views, area) }
        var best: (cost: Float, chosen: [Int])?
        for start in edges.indices {
            let order = edges.indices.map { ($0 + start) % edges.count }
            for order in [order, order.reversed()] {
                let outcome = LabelPlan.descend(choices, order)
                if outcome.cost < best?.cost ?? .infinity { best = outcome }
            }
        }
        if let found = best { best = LabelPlan.pushed(choices, from: found) }
        for (index, edge) in edges.enumerated() {
            spots[all[edge]] = best.map { choices[index][$0.chosen[index]].spot }
        }
        covered = views.reduce(0) { sum, view in
            let places = edges.compactMap { edge in spots[all[edge]].flatMap { view.place(edge, $0) } }
            return places.indices.reduce(sum) { sum, index in
                let text = places[index].grown(by: -Self.allowed)
                return (view.obstacles + places[..<index]).reduce(sum) { $0 + $1.overlap(text) }
            }
        }
    }

    /// Moves each label to one of the positions that are best for it alone, and lets the others make room; keeps what is
    /// better. So pairs of labels change places that no label leaves by itself.
    private static func pushed(
        _ choices: [[Candidate]], from found: (cost: Float, chosen: [Int])
    ) -> (cost: Float, chosen: [Int]) {
        /// Whether a label lies on an obstacle or on another label.
        func isCovering(_ label: Int, _ chosen: [Int]) -> Bool {
            let own = choices[label][chosen[label]]
            return own.cost > covering
                || choices.indices.contains { $0 != label && own.overlap(choices[$0][chosen[$0]]) > 0 }
        }
        var best = found
        for label in choices.indices where isCovering(label, best.chosen) {
            for candidate in choices[label].indices.prefix(pushes) where candidate != best.chosen[label] {
                var start: [Int?] = best.chosen
                start[label] = candidate
                let others = choices.indices.filter { $0 != label }
                let moved = descend(choices, others, from: start)
                let outcome = descend(choices, Array(choices.indices), from: moved.chosen)
                if outcome.cost < best.cost { best = outcome }
            }
        }
        return best
    }

    /// The number of positions that a label is pushed to, and the cost of a position on something.
    private static let (pushes, covering): (Int, Float) = (4, 1.5)

    /// Places labels in an order, and repeats until none moves.
    ///
    /// - Parameter start: The positions at first; nil for none.
    private static func descend(
        _ choices: [[Candidate]], _ order: [Int], from start: [Int?]? = nil
    ) -> (cost: Float, chosen: [Int]) {
        var chosen = start ?? Array(repeating: nil, count: choices.count)
        /// The cost of a candidate among the others; some larger number if it is not less than a bound.
        func cost(_ candidate: Candidate, _ label: Int, below bound: Float = .infinity) -> Float {
            var overlap: Float = 0
            for other in choices.indices where other != label {
                guard let index = chosen[other] else { continue }
                overlap += candidate.overlap(choices[other][index])
                if candidate.cost + overlap * overlapCost >= bound { return .infinity }
            }
            return candidate.cost + overlap * overlapCost
        }
        for _ in 0..<8 {
            let before = chosen
            for label in order {
                var best: (cost: Float, index: Int)?
                for (index, candidate) in choices[label].enumerated() {
                    // Candidates are sorted by their own cost, so no later one can be better.
                    if candidate.cost >= best?.cost ?? .infinity { break }
                    let cost = cost(candidate, label, below: best?.cost ?? .infinity)
                    if cost < best?.cost ?? .infinity { best = (cost, index) }
                }
                chosen[label] = best?.index
            }
            if chosen == before { break }
        }
        let total = choices.indices.reduce(Float(0)) { sum, label in
            // Each overlap is counted from both sides.
            sum + (chosen[label].map { cost(choices[label][$0], label) } ?? 0)
        }
        return (total, chosen.map { $0 ?? 0 })
    }

    /// A label's candidates with the lowest cost of their own, in ascending order.
    ///
    /// - Precondition: there is a view.
    private static func choices(of edge: Int, _ views: [View], _ area: Rectangle) -> [Candidate] {
        let size = views.compactMap { $0.sizes[edge] }.reduce(.zero, pointwiseMax)
        func cost(_ spot: Spot, _ views: some Collection<View>) -> Float {
            let offset = spot.offset(size)
            let strayed = (offset * offset).sum().squareRoot()
            // A position's cost is its cost in the worst view.
            let worst = views.reduce(Float(0)) { worst, view in
                max(worst, view.place(edge, spot).map { view.cost(edge, spot, $0, area: area) } ?? 0)
            }
            return abs(spot.share - 0.5) * 0.06 + 2 * strayed + worst
        }
        // Positions that are bad in one view are not evaluated in the others.
        let likely = candidates(views[0].edges[edge]).map { (spot: $0, cost: cost($0, views.prefix(1))) }
            .sorted { $0.cost < $1.cost }.prefix(2 * choices)
        let all = likely.map { spot, _ in
            Candidate(spot: spot, cost: cost(spot, views), places: views.compactMap { $0.place(edge, spot) })
        }
        return Array(all.sorted { $0.cost < $1.cost }.prefix(choices))
    }

    private static func candidates(_ edge: Graph.Edge) -> [Spot] {
        if edge.isBias {
            // A bias has its label around its own node.
            let steps: [Float] = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1]
            return steps.flatMap { across in
                steps.filter { max(abs(across), abs($0)) == 1 }.flatMap { along in
                    [0.026, 0.05].map { Spot(share: 0, direction: SIMD2(across, along), gap: $0) }
                }
            }
        }
        let steps: [Float] = [-2.6, -1.7, -1, -0.5, 0, 0.5, 1, 1.7, 2.6]
        let directions = steps.flatMap { across in steps.map { SIMD2(across, $0) } }
        // Only the middle of a function's short edge is visible.
        let shares =
            edge.parameter == nil
            ? stride(from: Float(0.5), through: 0.5, by: 1) : stride(from: 0.2, through: 0.8, by: 0.03)
        return shares.flatMap { share in
            directions.map { Spot(share: share, direction: $0, gap: 0.004) }
        }
    }
}
