import SceneGraph

/// Blocks laid out at positions in the frame.
package struct BlockPlacement: Sendable {
    /// The overlay items to draw.
    package private(set) var items: [OverlayItem] = []
    /// The positions of marked blocks by name: the start of the baseline.
    package private(set) var marks: [String: SIMD2<Float>] = [:]

    package init() {}

    /// Places a block with its top left corner at a position.
    package mutating func add(_ block: Block, corner: SIMD2<Float>) {
        add(block, at: corner + SIMD2(0, block.size.height), opacity: 1)
    }

    /// Places a block with the start of its baseline at a position.
    package mutating func add(_ block: Block, baseline: SIMD2<Float>) { add(block, at: baseline, opacity: 1) }

    /// Adds an item that is already positioned.
    package mutating func add(_ item: OverlayItem) { items.append(item) }

    private mutating func add(_ block: Block, at baseline: SIMD2<Float>, opacity: Float) {
        guard opacity > 0 else { return }
        switch block {
        case .lettering(var lettering):
            lettering.origin = baseline
            lettering.opacity *= opacity
            items.append(.lettering(lettering))
        case .column(let spacing, let alignment, let blocks):
            let width = block.size.width
            var top = baseline.y - (blocks.first?.size.height ?? 0)
            for block in blocks {
                let size = block.size
                let x = baseline.x + (width - size.width) * alignment.share
                add(block, at: SIMD2(x, top + size.height), opacity: opacity)
                top += size.total + spacing
            }
        case .row(let spacing, let blocks):
            var x = baseline.x
            for block in blocks {
                add(block, at: SIMD2(x, baseline.y), opacity: opacity)
                x += block.size.width + spacing
            }
        case .grid(let columns, let spacing, let rows):
            let widths = Block.columnWidths(rows)
            var top = baseline.y - block.size.height
            for row in rows {
                let size = Block.row(spacing: 0, row).size
                var x = baseline.x
                for (column, cell) in row.enumerated() {
                    let alignment = column < columns.count ? columns[column] : .leading
                    let left = x + (widths[column] - cell.size.width) * alignment.share
                    add(cell, at: SIMD2(left, top + size.height), opacity: opacity)
                    x += widths[column] + spacing.x
                }
                top += size.total + spacing.y
            }
        case .panel(var panel, let padding, let inner):
            let size = block.size
            panel.origin = SIMD2(baseline.x, baseline.y - size.height)
            panel.size = SIMD2(size.width, size.total)
            panel.opacity *= opacity
            items.append(.panel(panel))
            add(inner, at: SIMD2(baseline.x + padding.x, baseline.y), opacity: opacity)
        case .width(let width, let alignment, let inner):
            let x = baseline.x + (width - inner.size.width) * alignment.share
            add(inner, at: SIMD2(x, baseline.y), opacity: opacity)
        case .unfolding(let share, let inner): add(inner, at: baseline, opacity: opacity * max(0, 2 * share - 1))
        case .faded(let factor, let inner): add(inner, at: baseline, opacity: opacity * factor)
        case .marked(let name, let inner):
            marks[name] = baseline
            add(inner, at: baseline, opacity: opacity)
        case .figure(let size, let drawn):
            let corner = baseline - SIMD2(0, size.height)
            items += drawn.map { $0.placed(at: corner, opacity: opacity) }
        case .space: break
        }
    }
}
