/// The spaces between neighbours (TeXbook, chapter 18, the table on page 170).
enum SpacingTable {
    /// The space between two classes, in eighteenths of an em: none, thin (3), medium (4) or thick (5).
    ///
    /// - Parameter isScript: whether the style is a script style, where most spaces are left out.
    static func space(_ left: AtomClass, _ right: AtomClass, isScript: Bool) -> Float {
        let entry = rows[left.rawValue][right.rawValue]
        if entry < 0 && isScript { return 0 }
        return Float([0, 3, 4, 5][abs(entry)])
    }

    /// 0 none, 1 thin, 2 medium, 3 thick; negative where script styles have none. Rows are the left neighbour's class, columns the
    /// right's, in the order of ``AtomClass``. A binary atom beside a class that it cannot be beside has become
    /// ordinary before, and its entries here are 0.
    private static let rows: [[Int]] = [
        [0, 1, -2, -3, 0, 0, 0, -1],  // ordinary
        [1, 1, 0, -3, 0, 0, 0, -1],  // operator
        [-2, -2, 0, 0, -2, 0, 0, -2],  // binary
        [-3, -3, 0, 0, -3, 0, 0, -3],  // relation
        [0, 0, 0, 0, 0, 0, 0, 0],  // opening
        [0, 1, -2, -3, 0, 0, 0, -1],  // closing
        [-1, -1, 0, -1, -1, -1, -1, -1],  // punctuation
        [-1, 1, -2, -3, -1, 0, -1, -1],  // inner
    ]
}
