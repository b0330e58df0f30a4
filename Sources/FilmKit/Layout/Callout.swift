import SceneGraph
import Timeline

/// A label that belongs to a place in the picture, such as a point of the scene, and the line that says so.
package struct Callout: Sendable {
    /// What the label covers.
    package let label: Rectangle
    /// The place, in frame heights.
    package let target: SIMD2<Float>
    /// How far around the place the line ends.
    package let margin: Float

    package init(label: Rectangle, target: SIMD2<Float>, margin: Float) {
        self.label = label
        self.target = target
        self.margin = margin
    }

    /// How near a label needs no line, and how far it needs all of it.
    private static let nearness: ClosedRange<Float> = 0.003...0.011

    /// The line from the label's edge to the place; nil where the label is so near that it needs none.
    package func leader(color: LinearColor) -> OverlayItem? {
        let start = pointwiseMin(pointwiseMax(target, label.low), label.high)
        let along = target - start
        let length = (along * along).sum().squareRoot()
        let need = Easing.progress(
            Double(length - margin), from: Double(Callout.nearness.lowerBound), to: Double(Callout.nearness.upperBound))
        guard need > 0 else { return nil }
        return .stroke(
            Stroke(
                points: [start, start + along * ((length - margin) / length)], width: 0.0018, color: color,
                opacity: Float(Easing.smoothstep(need))))
    }
}
