import SceneGraph

/// A box of the 2D overlay's layout, with nested blocks. Lengths are in frame heights.
package indirect enum Block: Sendable {
    /// How a block is aligned in a wider space.
    package enum Alignment: Sendable {
        case leading, center, trailing

        /// The share of the free space that goes before the block.
        package var share: Float {
            switch self {
            case .leading: 0
            case .center: 0.5
            case .trailing: 1
            }
        }
    }

    /// Text or a formula; its origin is set by the layout.
    case lettering(Lettering)
    /// Blocks stacked vertically; the column's baseline is that of the first.
    case column(spacing: Float, Alignment, [Block])
    /// Blocks side by side on one baseline.
    case row(spacing: Float, [Block])
    /// Rows of cells; each column is as wide as its widest cell, and the grid's baseline is that of the first row.
    case grid(columns: [Alignment], spacing: SIMD2<Float>, rows: [[Block]])
    /// A block on a panel that extends beyond it by a padding; the panel's rectangle follows from that.
    case panel(Panel, padding: SIMD2<Float>, Block)
    /// A block in a space of a given width.
    case width(Float, Alignment, Block)
    /// A block that appears or disappears: a share of its height takes up space, 0...1, and it fades in once the share
    /// is above half.
    case unfolding(Float, Block)
    /// A block with its opacity multiplied by a factor.
    case faded(Float, Block)
    /// A drawing, in coordinates relative to its top left corner.
    case figure(BlockSize, [OverlayItem])
    /// A block with a name, so that its place can be looked up.
    case marked(String, Block)
    /// Empty space.
    case space(BlockSize)

    /// The block's size.
    package var size: BlockSize {
        switch self {
        case .lettering(let lettering):
            let box = lettering.box
            return BlockSize(
                width: box.width * lettering.size, height: box.height * lettering.size,
                depth: box.depth * lettering.size)
        case .column(let spacing, _, let blocks):
            let sizes = blocks.map(\.size)
            let total = sizes.map(\.total).reduce(0, +) + spacing * Float(max(sizes.count - 1, 0))
            let height = sizes.first?.height ?? 0
            return BlockSize(width: sizes.map(\.width).max() ?? 0, height: height, depth: total - height)
        case .row(let spacing, let blocks):
            let sizes = blocks.map(\.size)
            return BlockSize(
                width: sizes.map(\.width).reduce(0, +) + spacing * Float(max(sizes.count - 1, 0)),
                height: sizes.map(\.height).max() ?? 0, depth: sizes.map(\.depth).max() ?? 0)
        case .grid(_, let spacing, let rows):
            let widths = Block.columnWidths(rows)
            let total =
                rows.map { Block.row(spacing: 0, $0).size.total }.reduce(0, +)
                + spacing.y * Float(max(rows.count - 1, 0))
            let height = rows.first.map { Block.row(spacing: 0, $0).size.height } ?? 0
            return BlockSize(
                width: widths.reduce(0, +) + spacing.x * Float(max(widths.count - 1, 0)), height: height,
                depth: total - height)
        case .panel(_, let padding, let block):
            let inner = block.size
            return BlockSize(
                width: inner.width + 2 * padding.x, height: inner.height + padding.y, depth: inner.depth + padding.y)
        case .width(let width, _, let block):
            var size = block.size
            size.width = width
            return size
        case .unfolding(let share, let block):
            let inner = block.size
            return BlockSize(width: inner.width, height: inner.height * share, depth: inner.depth * share)
        case .faded(_, let block), .marked(_, let block): return block.size
        case .space(let size), .figure(let size, _): return size
        }
    }

    package static func columnWidths(_ rows: [[Block]]) -> [Float] {
        (0..<(rows.map(\.count).max() ?? 0)).map { column in
            rows.compactMap { column < $0.count ? $0[column].size.width : nil }.max() ?? 0
        }
    }
}
