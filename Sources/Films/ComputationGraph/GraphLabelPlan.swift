import SceneGraph

/// Where the edges' labels stand, chosen once for the whole film so that none lies on another thing.
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

    private(set) var spots: [GraphEdge: Spot] = [:]

    /// - Parameters:
    ///   - edges: Each edge that has a label, its ends as they are seen, and its label's size at its largest.
    ///   - obstacles: What labels must not lie on.
    ///   - area: Where labels have to stay.
    init(
        edges: [(edge: GraphEdge, start: SIMD2<Float>, end: SIMD2<Float>, size: SIMD2<Float>)], obstacles: [Rectangle],
        area: Rectangle
    ) {
        var taken = obstacles
        // Those with the fewest places to choose from come first.
        for (edge, start, end, size) in edges.filter(\.edge.start.isBias) + edges.filter({ !$0.edge.start.isBias }) {
            var best: (cost: Float, spot: Spot, place: Rectangle)?
            for spot in GraphLabelPlan.candidates(edge, size: size) {
                let middle = start + (end - start) * spot.share + spot.offset
                let place = Rectangle(middle: middle, size: size)
                let covered = taken.reduce(0) { $0 + place.grown(by: 0.003).overlap($1) }
                let outside = size.x * size.y - place.overlap(area)
                let crossed = edges.reduce(0) { count, other in
                    other.edge == edge ? count : count + GraphLabelPlan.covered(other.start, other.end, by: place)
                }
                let strayed = (spot.offset * spot.offset).sum().squareRoot()
                let cost =
                    (covered + outside) * 600 + Float(crossed) * 0.01 + abs(spot.share - 0.5) * 0.06 + 1.5 * strayed
                if cost < best?.cost ?? .infinity { best = (cost, spot, place) }
            }
            guard let best else { continue }
            spots[edge] = best.spot
            taken.append(best.place)
        }
    }

    private static func candidates(_ edge: GraphEdge, size: SIMD2<Float>) -> [Spot] {
        if edge.start.isBias {
            // A bias has its label around its own place.
            let away = size / 2 + 0.018
            return [SIMD2(0, -away.y), SIMD2(0, away.y), SIMD2(-away.x, 0), SIMD2(away.x, 0)].map {
                Spot(share: 0, offset: $0)
            }
        }
        let beside = size / 2 + 0.004
        let offsets: [SIMD2<Float>] = [-1.7, -1, -0.5, 0, 0.5, 1, 1.7].flatMap { across in
            [-1.7, -1, 0, 1, 1.7].map { down in beside * SIMD2(across, down) }
        }
        return stride(from: Float(0.2), through: 0.8, by: 0.03).flatMap { share in
            offsets.map { Spot(share: share, offset: $0) }
        }
    }

    /// How many of the points along a line lie under a label.
    private static func covered(_ start: SIMD2<Float>, _ end: SIMD2<Float>, by place: Rectangle) -> Int {
        (0...40).count { place.contains(start + (end - start) * (Float($0) / 40)) }
    }
}
