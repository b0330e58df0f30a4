import SceneGraph

extension OverlayItem {
    /// The item moved by an offset, with its opacity multiplied by a factor.
    package func placed(at offset: SIMD2<Float>, opacity: Float) -> OverlayItem {
        switch self {
        case .lettering(var lettering):
            lettering.origin += offset
            lettering.opacity *= opacity
            return .lettering(lettering)
        case .panel(var panel):
            panel.origin += offset
            panel.opacity *= opacity
            return .panel(panel)
        case .stroke(var stroke):
            stroke.points = stroke.points.map { $0 + offset }
            stroke.opacity *= opacity
            return .stroke(stroke)
        }
    }
}
