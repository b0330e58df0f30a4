import SceneGraph

extension Theme {
    /// A colour for text: the colour itself, or as little of the text's colour mixed into it as a contrast of 4.5:1 needs
    /// (WCAG 2.2, 1.4.3), on the background and on panels.
    package func legible(_ color: LinearColor) -> LinearColor {
        let grounds = [background.inner, background.outer, words.panel].map { Self.luminance($0.linear) }
        func contrast(_ share: Float) -> Double {
            let own = Self.luminance(color.mixed(with: words.text.linear, share))
            return grounds.map { (max(own, $0) + 0.05) / (min(own, $0) + 0.05) }.min() ?? 1
        }
        let shares = stride(from: Float(0), to: 1, by: 0.05)
        return color.mixed(with: words.text.linear, shares.first { contrast($0) >= Self.legible } ?? 1)
    }

    /// A contrast ratio of 4.5:1, with some room for what shows through panels.
    private static let legible = 4.8

    /// The relative luminance, as defined by WCAG 2.2.
    private static func luminance(_ color: LinearColor) -> Double {
        0.2126 * Double(color.red) + 0.7152 * Double(color.green) + 0.0722 * Double(color.blue)
    }
}
