/// The flat layer in front of the picture: words, formulas, figures.
///
/// It is laid over the picture after tone mapping, so that nothing in it glows, is compressed or takes on haze: its colours are shown exactly
/// as they are. Lengths are in frame heights, x to the right and y downwards from the frame's top left corner.
public struct Overlay: Sendable, Equatable {
    /// What is drawn; later items cover earlier ones.
    public var items: [OverlayItem]

    /// A layer from its items.
    public init(_ items: [OverlayItem] = []) { self.items = items }
}
