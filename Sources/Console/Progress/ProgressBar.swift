/// A progress bar for a line of a terminal. It leaves the last column free, since a full line would wrap and could not
/// be overwritten.
package enum ProgressBar {
    /// The width of the bar in cells: the fewest that are useful, and the most.
    private static let cells = 5...30
    private static let gap = " | "

    /// A bar followed by figures; on a narrow terminal, the figures alone as far as they fit.
    ///
    /// - Parameters:
    ///   - share: The progress, 0 to 1.
    ///   - columns: The terminal's width in columns.
    package static func line(_ share: Double, _ figures: String, columns: Int) -> String {
        text(share, figures, width: max(0, columns - 1))
    }

    /// A bar for the whole on the left, and one for a part of it on the right; on a narrow terminal, that for the whole
    /// alone.
    package static func line(
        whole: (share: Double, figures: String), part: (share: Double, figures: String), columns: Int
    ) -> String {
        let width = max(0, columns - 1)
        let left = text(whole.share, whole.figures, width: width * 2 / 5)
        let right = text(part.share, part.figures, width: width - left.count - gap.count)
        // A truncated number would be read as another one.
        guard left.hasSuffix(whole.figures), right.hasSuffix(part.figures) else {
            return text(whole.share, whole.figures, width: width)
        }
        return left + gap + right
    }

    private static func text(_ share: Double, _ figures: String, width: Int) -> String {
        let count = min(cells.upperBound, width - figures.count - 1)
        guard count >= cells.lowerBound else { return String(figures.prefix(max(0, width))) }
        let filled = share.isFinite ? Int(min(max(share, 0), 1) * Double(count)) : 0
        return String(repeating: "█", count: filled) + String(repeating: "░", count: count - filled) + " " + figures
    }
}
