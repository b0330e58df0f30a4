/// A line of a terminal that shows how far something is. It leaves the last column free: a full line would wrap, and could no longer
/// be overwritten.
package enum ProgressBar {
    /// The most cells of a bar, and the fewest that show anything.
    private static let cells = 5...30
    private static let gap = " | "

    /// A bar with figures behind it; on a narrow terminal the figures, as far as they fit.
    ///
    /// - Parameters:
    ///   - share: How much is done, 0 to 1.
    ///   - columns: The terminal's width.
    package static func line(_ share: Double, _ figures: String, columns: Int) -> String {
        text(share, figures, width: max(0, columns - 1))
    }

    /// A bar for a whole on the left, and one for a part of it on the right; on a narrow terminal that for the whole.
    package static func line(
        whole: (share: Double, figures: String), part: (share: Double, figures: String), columns: Int
    ) -> String {
        let width = max(0, columns - 1)
        let left = text(whole.share, whole.figures, width: width * 2 / 5)
        let right = text(part.share, part.figures, width: width - left.count - gap.count)
        // Half a number would be another one.
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
