import SceneGraph

/// A label that belongs to a place in the picture, such as a point of the scene, and the line that says so.
struct Callout: Sendable {
    /// What the label covers.
    let label: Rectangle
    /// The place, in frame heights.
    let target: SIMD2<Float>
    /// How far around the place the line ends.
    let margin: Float

    /// How near a label needs no line.
    private static let nearness: Float = 0.012

    /// The line from the label's edge to the place; nil where the label is so near that it needs none.
    func leader(color: LinearColor) -> OverlayItem? {
        let start = pointwiseMin(pointwiseMax(target, label.low), label.high)
        let along = target - start
        let length = (along * along).sum().squareRoot()
        guard length - margin > Callout.nearness else { return nil }
        return .stroke(
            Stroke(points: [start, start + along * ((length - margin) / length)], width: 0.0014, color: color))
    }
}
