/// A sampled function, clipped to a range of values.
package struct Curve: Sendable {
    /// The points in order, to be joined by lines.
    package let points: [SIMD2<Double>]

    /// - Parameters:
    ///   - count: The largest number of points, at least 2.
    ///   - range: The range of values. The curve ends where the function first leaves it, on either side of the part
    ///     that is within.
    package init(
        over domain: ClosedRange<Double>, count: Int, within range: ClosedRange<Double>,
        _ point: (Double) -> SIMD2<Double>
    ) {
        let span = domain.upperBound - domain.lowerBound
        let all = (0..<count).map { point(domain.lowerBound + span * Double($0) / Double(count - 1)) }
        let inside = all.map { range.contains($0.y) }
        guard let first = inside.firstIndex(of: true), let last = inside.lastIndex(of: true) else {
            points = []
            return
        }
        var found = Array(all[first...last])
        func edge(_ inner: SIMD2<Double>, _ outer: SIMD2<Double>) -> SIMD2<Double> {
            let limit = outer.y > range.upperBound ? range.upperBound : range.lowerBound
            return inner + (outer - inner) * ((limit - inner.y) / (outer.y - inner.y))
        }
        if first > 0 { found.insert(edge(all[first], all[first - 1]), at: 0) }
        if last + 1 < all.count { found.append(edge(all[last], all[last + 1])) }
        points = found
    }

    /// The curve's beginning, up to a share of its extent along x.
    package func prefix(_ share: Double) -> [SIMD2<Double>] {
        guard share < 1, let first = points.first, let last = points.last else { return points }
        let end = first.x + (last.x - first.x) * share
        let kept = points.prefix { $0.x <= end }
        guard let before = kept.last, kept.count < points.count else { return points }
        let after = points[kept.count]
        let part = after.x > before.x ? (end - before.x) / (after.x - before.x) : 0
        return Array(kept) + [before + (after - before) * part]
    }
}
