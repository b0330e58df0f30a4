import SceneGraph

/// Where the edges' labels stand, chosen once for the whole film so that none lies on another thing while the camera drifts.
///
/// Each label tries places along and beside its edge, the one after the other, and takes the one that hides least: greedy point-feature
/// placement (Christensen, Marks, Shieber: "An empirical study of algorithms for point-feature label placement", ACM Transactions on
/// Graphics 14(3), 1995, section 3.1).
struct GraphLabelPlan: Sendable {
    /// A place relative to an edge.
    struct Spot: Sendable {
        /// How far along the edge, 0...1.
        let share: Float
        /// The label's middle from there, in frame heights.
        let offset: SIMD2<Float>
    }

    /// What one position of the camera sees.
    struct View: Sendable {
        /// The ends of the edges.
        var ends: [GraphEdge: (start: SIMD2<Float>, end: SIMD2<Float>)]
        /// What labels must not lie on; labels that have their place are added.
        var obstacles: [Rectangle]

        fileprivate func place(_ edge: GraphEdge, _ spot: Spot, _ size: SIMD2<Float>) -> Rectangle? {
            ends[edge].map {
                Rectangle(middle: $0.start + ($0.end - $0.start) * spot.share + spot.offset, size: size)
            }
        }

        /// How much a label would hide or stick out.
        fileprivate func cost(_ edge: GraphEdge, _ place: Rectangle, area: Rectangle) -> Float {
            let covered = obstacles.reduce(0) { $0 + place.grown(by: 0.005).overlap($1) }
            let outside = place.size.x * place.size.y - place.overlap(area)
            let crossed = ends.reduce(0) { count, other in
                guard other.key != edge else { return count }
                let along = other.value.end - other.value.start
                return count + (0...40).count { place.contains(other.value.start + along * (Float($0) / 40)) }
            }
            return (covered + outside) * 5000 + Float(crossed) * 0.01
        }
    }

    private(set) var spots: [GraphEdge: Spot] = [:]

    /// - Parameters:
    ///   - sizes: The edges that have a label, and the label's size at its largest.
    ///   - views: What is seen over the camera's drift.
    ///   - area: Where labels have to stay.
    init(_ sizes: [(edge: GraphEdge, size: SIMD2<Float>)], views: [View], area: Rectangle) {
        var views = views
        // Those with the fewest places to choose from come first.
        let ordered = (0...2).flatMap { freedom in sizes.filter { GraphLabelPlan.freedom($0.edge) == freedom } }
        for (edge, size) in ordered {
            var best: (cost: Float, spot: Spot)?
            for spot in GraphLabelPlan.candidates(edge, size: size) {
                let strayed = (spot.offset * spot.offset).sum().squareRoot()
                var cost = abs(spot.share - 0.5) * 0.06 + 4 * strayed
                for view in views {
                    if let place = view.place(edge, spot, size) {
                        cost += view.cost(edge, place, area: area) / Float(views.count)
                    }
                }
                if cost < best?.cost ?? .infinity { best = (cost, spot) }
            }
            guard let best else { continue }
            spots[edge] = best.spot
            for i in views.indices {
                if let place = views[i].place(edge, best.spot, size) { views[i].obstacles.append(place) }
            }
        }
    }

    /// How many places there are to choose from: few around a bias, some along a short edge with a function, more along a weight's.
    private static func freedom(_ edge: GraphEdge) -> Int { edge.start.isBias ? 0 : edge.parameter == nil ? 1 : 2 }

    private static func candidates(_ edge: GraphEdge, size: SIMD2<Float>) -> [Spot] {
        if edge.start.isBias {
            // A bias has its label around its own place.
            let away = size / 2 + 0.026
            let sides: [SIMD2<Float>] = [
                [0, -1], [0, 1], [-1, 0], [1, 0], [-0.8, -1], [0.8, -1], [-0.8, 1], [0.8, 1],
            ]
            return sides.map { Spot(share: 0, offset: away * $0) }
        }
        let beside = size / 2 + 0.004
        let offsets: [SIMD2<Float>] = [-1.7, -1, -0.5, 0, 0.5, 1, 1.7].flatMap { across in
            [-1.7, -1, -0.5, 0, 0.5, 1, 1.7].map { down in beside * SIMD2(across, down) }
        }
        return stride(from: Float(0.2), through: 0.8, by: 0.03).flatMap { share in
            offsets.map { Spot(share: share, offset: $0) }
        }
    }
}
