/// One thing in the flat layer in front of the picture.
public enum OverlayItem: Sendable, Equatable {
    /// Text or a formula.
    case lettering(Lettering)
    /// A rectangle, perhaps with round corners: a panel, a bar, a disc.
    case panel(Panel)
    /// A line through points: a curve, an axis, a leader.
    case stroke(Stroke)
}
