import SceneGraph

extension OverlayItem {
    /// The same elsewhere, and seen less.
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
