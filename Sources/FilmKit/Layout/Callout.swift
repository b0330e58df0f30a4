import SceneGraph
import Timeline

/// A label for a point of the picture, connected to it by a leader line.
package struct Callout: Sendable {
    /// The label's rectangle.
    package let label: Rectangle
    /// The labelled point, in frame heights.
    package let target: SIMD2<Float>
    /// The distance from the point at which the line ends.
    package let margin: Float

    package init(label: Rectangle, target: SIMD2<Float>, margin: Float) {
        self.label = label
        self.target = target
        self.margin = margin
    }

    /// The leader line fades in over these distances between label and point.
    private static let nearness: ClosedRange<Float> = 0.003...0.011

    /// The leader line from the label's edge to the point; nil if the label is close enough without one.
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
