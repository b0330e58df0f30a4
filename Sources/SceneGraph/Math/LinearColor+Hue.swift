import Foundation

extension LinearColor {
    /// A mix along the hues between two colours: the straight way between two that lie across from each other leads through grey, and this one
    /// goes around it. It is the arithmetic of `error.glsl`.
    public func mixedAlongHue(with other: LinearColor, _ fraction: Float) -> LinearColor {
        let (start, end) = (vector - grey, other.vector - other.grey)
        let (near, far) = (start.length, end.length)
        let cosine = near * far > 1e-9 ? (start * end).sum() / (near * far) : 1
        let turn = acos(min(max(cosine, -1), 1))
        let straight = mixed(with: other, fraction)
        guard (0.01...3.13).contains(turn) else { return straight }
        let hue = (start / near * sin((1 - fraction) * turn) + end / far * sin(fraction * turn)) / sin(turn)
        let mix = straight.grey + hue * (near + (far - near) * fraction)
        return LinearColor(max(mix.x, 0), max(mix.y, 0), max(mix.z, 0))
    }

    /// The grey of the same luminance (BT.709).
    private var grey: SIMD3<Float> { SIMD3(repeating: (vector * SIMD3(0.2126, 0.7152, 0.0722)).sum()) }
}
