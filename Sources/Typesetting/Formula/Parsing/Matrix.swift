/// Cells in rows and columns.
struct Matrix {
    /// Where a column's cells stand.
    enum Alignment {
        case leading
        case center
        case trailing
    }

    /// An environment's way to set its cells.
    struct Layout {
        /// The alignments of the columns; the last ones repeat as a whole.
        let alignments: [Alignment]
        /// Gaps after columns, in ems, repeating alike.
        let gaps: [Float]
        /// Whether cells are in display style.
        let isDisplay: Bool
        /// Empty space between rows beyond the usual, in ems.
        let rowGap: Float
        /// Delimiters around all, `nil` for none.
        let delimiters: (Unicode.Scalar?, Unicode.Scalar?)?
    }

    /// The cells; rows may differ in length.
    var rows: [[MathList]]
    /// How they are set.
    var layout: Layout
}
