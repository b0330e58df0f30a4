/// One thing in the flat layer in front of the picture.
public enum OverlayItem: Sendable, Equatable {
    /// Text or a formula.
    case lettering(Lettering)
    /// A rectangle, perhaps with round corners: a panel, a bar, a disc.
    case panel(Panel)
    /// A line through points: a curve, an axis, a leader.
    case stroke(Stroke)

    /// The same, less visible.
    ///
    /// - Parameter factor: What the opacity is multiplied by, 0...1.
    public func faded(_ factor: Float) -> OverlayItem {
        switch self {
        case .lettering(var item):
            item.opacity *= factor
            return .lettering(item)
        case .panel(var item):
            item.opacity *= factor
            return .panel(item)
        case .stroke(var item):
            item.opacity *= factor
            return .stroke(item)
        }
    }

    /// The same in another place.
    ///
    /// - Parameter offset: In frame heights, x to the right and y downwards.
    public func moved(by offset: SIMD2<Float>) -> OverlayItem {
        switch self {
        case .lettering(var item):
            item.origin += offset
            return .lettering(item)
        case .panel(var item):
            item.origin += offset
            return .panel(item)
        case .stroke(var item):
            item.points = item.points.map { $0 + offset }
            return .stroke(item)
        }
    }
}
