/// The environments of rows and columns, as LaTeX and amsmath set them.
enum MatrixTable {
    /// The layout of each environment.
    static let layouts: [String: Matrix.Layout] = [
        "matrix": matrix(nil, nil), "pmatrix": matrix("(", ")"), "bmatrix": matrix("[", "]"),
        "vmatrix": matrix("|", "|"),
        "cases": Matrix.Layout(
            alignments: [.leading], gaps: [1], isDisplay: false, rowGap: 0, delimiters: ("{", nil)),
        // Pairs of columns that meet without a gap, and 3 points (\jot) more between rows.
        "aligned": Matrix.Layout(
            alignments: [.trailing, .leading], gaps: [0, 1], isDisplay: true, rowGap: 0.3, delimiters: nil),
    ]

    private static func matrix(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Matrix.Layout {
        // Twice \arraycolsep, which is 5 points.
        Matrix.Layout(
            alignments: [.center], gaps: [1], isDisplay: false, rowGap: 0,
            delimiters: left == nil ? nil : (left, right))
    }
}
