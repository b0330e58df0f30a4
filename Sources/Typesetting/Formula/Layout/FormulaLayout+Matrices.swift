internal import CText
internal import SceneGraph

extension FormulaLayout {
    /// Rows of cells, centred on the axis, with LaTeX's distances: baselines 1.2 em apart, lines with a strut of 0.7
    /// of that above the baseline and 0.3 below.
    func setMatrix(_ matrix: Matrix, _ style: MathStyle, _ column: Int) throws(TypesettingError) -> GlyphBox {
        let layout = matrix.layout
        let size = size(style)
        let cellStyle = style.isScript ? style : MathStyle(layout.isDisplay ? .display : .text)
        var rows: [[GlyphBox]] = []
        for row in matrix.rows {
            var boxes: [GlyphBox] = []
            for (column, cell) in row.enumerated() {
                boxes.append(try set(FormulaLayout.cell(cell, column, layout), cellStyle).box)
            }
            rows.append(boxes)
        }
        let columnCount = rows.map(\.count).max() ?? 0
        let widths = (0..<columnCount).map { column in
            rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
        }
        let gaps = (0..<columnCount).map { layout.gaps[$0 % layout.gaps.count] * size }
        var box = GlyphBox(width: widths.reduce(0, +) + gaps.dropLast().reduce(0, +))
        var baseline: Float = 0
        var depthAbove: Float = 0
        for (index, row) in rows.enumerated() {
            let height = max(0.84 * size, row.map(\.height).max() ?? 0)
            let depth = max(0.36 * size, row.map(\.depth).max() ?? 0)
            if index == 0 {
                box.height = height
            } else {
                // Lines that would touch are kept apart as TeX's \lineskip does it.
                let gap = depthAbove > 0.36 * size || height > 0.84 * size ? 0.1 * size : 0
                baseline += depthAbove + gap + layout.rowGap * size + height
            }
            depthAbove = depth
            var left: Float = 0
            for (column, cell) in row.enumerated() {
                let slack = widths[column] - cell.width
                let indent: Float =
                    switch layout.alignments[column % layout.alignments.count] {
                    case .leading: 0
                    case .center: slack / 2
                    case .trailing: slack
                    }
                box.overlay(cell, at: SIMD2(left + indent, baseline))
                left += widths[column] + gaps[column]
            }
        }
        box.depth = baseline + depthAbove
        return try between(layout.delimiters, centered(box, style), style, column)
    }

    /// In pairs of columns the right one goes on where the left one ends: a relation there has its space, as after `{}`.
    private static func cell(_ list: MathList, _ column: Int, _ layout: Matrix.Layout) -> MathList {
        guard layout.isDisplay, column % 2 == 1 else { return list }
        return MathList(items: [.atom(Atom(.ordinary, .list(MathList()), column: 0))] + list.items)
    }

    private func between(
        _ delimiters: (Unicode.Scalar?, Unicode.Scalar?)?, _ matrix: GlyphBox, _ style: MathStyle, _ column: Int
    ) throws(TypesettingError) -> GlyphBox {
        guard let delimiters else { return matrix }
        let extent = extent(around: matrix.height, depth: matrix.depth, style)
        var box = try set(delimiters.0, atLeast: extent, style, column)
        box.append(matrix)
        box.append(try set(delimiters.1, atLeast: extent, style, column))
        return box
    }
}
