import FilmKit
import SceneGraph
import Timeline
import Typesetting

/// A step's equations: in symbols, then with numbers, then what they come to; set once, at a size at which they fit.
struct EquationBlock: Sendable {
    /// An equation in lines.
    struct Equation: Sendable {
        let result: Quantity
        let symbols: [GlyphBox]
        let numbers: [GlyphBox]
        /// The lines below them; none for most.
        let remark: [GlyphBox]
    }

    let equations: [Equation]
    /// An em, in frame heights.
    let size: Float
    /// Whether numbers stand below their symbols, where there is no room beside them.
    private let isStacked: Bool
    private let frame: FrameLayout

    /// The size of what is said below an equation.
    private static func remarkSize(_ size: Float) -> Float { max(size * 0.82, FrameLayout.smallest) }
    /// How much smaller the next size is that is tried.
    private static let shrinking: Float = 0.93

    /// - Parameters:
    ///   - height: How much room there is.
    ///   - setter: Sets the formulas.
    /// - Throws: ``TypesettingError`` if the formulas' face is missing.
    init(
        _ formulas: [Derivation], frame: FrameLayout, height: Float, setter: FormulaSetter
    ) throws(TypesettingError) {
        let usual = frame.formulaSize(among: formulas.count)
        var tries: [(formulas: [Derivation], size: Float, isStacked: Bool)] = []
        var size = usual
        while size > FrameLayout.smallest {
            tries.append((formulas, size, false))
            size *= EquationBlock.shrinking
        }
        tries.append((formulas, FrameLayout.smallest, false))
        tries.append((formulas.map(\.brief), FrameLayout.smallest, false))
        // Of very many equations as many are written as there is room for.
        for count in stride(from: formulas.count, through: min(formulas.count, 3), by: -1) {
            tries.append((formulas.prefix(count).map(\.brief), FrameLayout.smallest, true))
        }
        var chosen = EquationBlock(equations: [], size: usual, isStacked: false, frame: frame)
        for (formulas, size, isStacked) in tries {
            chosen = EquationBlock(
                equations: try EquationBlock.set(formulas, size, isStacked, frame, setter), size: size,
                isStacked: isStacked, frame: frame)
            let room = chosen.arranged { box, size in
                .space(BlockSize(width: box.width * size, height: box.height * size, depth: box.depth * size))
            }.size
            if room.width <= frame.formulasWidth, room.total <= height { break }
        }
        self = chosen
    }

    private init(equations: [Equation], size: Float, isStacked: Bool, frame: FrameLayout) {
        self.equations = equations
        self.size = size
        self.isStacked = isStacked
        self.frame = frame
    }

    private static func set(
        _ formulas: [Derivation], _ size: Float, _ isStacked: Bool, _ frame: FrameLayout, _ setter: FormulaSetter
    ) throws(TypesettingError) -> [Equation] {
        // Beside one another there is room for symbols and numbers only as they are.
        let limit =
            frame.form == .wide && formulas.count > 1 && !isStacked ? Float.infinity : frame.formulasWidth / size
        var equations: [Equation] = []
        for formula in formulas {
            let symbols = try lines(formula.symbols, setter, limit: limit)
            let numbers = try lines(formula.numbers, setter, limit: limit)
            let remark = try lines(
                formula.remark, setter, separator: #",\quad "#, display: false, limit: limit * size / remarkSize(size))
            equations.append(
                Equation(result: formula.result, symbols: symbols, numbers: numbers, remark: remark))
        }
        return equations
    }

    /// Pieces of an equation in as few lines as a width allows.
    private static func lines(
        _ pieces: [String], _ setter: FormulaSetter, separator: String = " ", display: Bool = true, limit: Float
    ) throws(TypesettingError) -> [GlyphBox] {
        var lines: [GlyphBox] = []
        var open: [String] = []
        for piece in pieces {
            let longer = try setter.set((open + [piece]).joined(separator: separator), display: display)
            if !open.isEmpty, longer.width > limit {
                // What goes on within a sum is indented; a further equals sign stands below the last one.
                open = [piece.hasPrefix("+") ? #"\quad{}"# + piece : piece]
                lines.append(try setter.set(open[0], display: display))
            } else {
                open.append(piece)
                if !lines.isEmpty { lines.removeLast() }
                lines.append(longer)
            }
        }
        return lines
    }

    // MARK: Arrangement

    /// The equations as far as the step is.
    func block(_ pen: Pen, _ moment: Moment, _ times: Choreography) -> Block {
        let revealed = Float(moment.shown(after: times.equationDelay))
        let counted = Float(moment.faded(times.numbers) * moment.shown(after: 0))
        let solved = Float(moment.faded(times.result))
        let said = Float(moment.faded(times.remark))
        return arranged(
            symbols: { .faded(revealed, pen.block($0, $1, pen.theme.text)) },
            numbers: { .faded(counted, pen.block($0, $1, pen.theme.muted, parts: ["found": solved])) },
            remark: { .faded(said, pen.block($0, $1, pen.theme.muted)) })
    }

    /// What names the place of a line with numbers.
    static func mark(equation: Int, line: Int) -> String { "equation \(equation) \(line)" }

    private func arranged(drawn: (GlyphBox, Float) -> Block) -> Block {
        arranged(symbols: drawn, numbers: drawn, remark: drawn)
    }

    /// The lines in their places.
    private func arranged(
        symbols: (GlyphBox, Float) -> Block, numbers: (GlyphBox, Float) -> Block, remark: (GlyphBox, Float) -> Block
    ) -> Block {
        let rows = equations.enumerated().map { place, equation -> (symbols: [Block], numbers: [Block]) in
            let found = equation.numbers.enumerated().map { index, line in
                Block.marked(EquationBlock.mark(equation: place, line: index), numbers(line, size))
            }
            return (
                equation.symbols.map { symbols($0, size) },
                found + equation.remark.map { remark($0, EquationBlock.remarkSize(size)) }
            )
        }
        let width = frame.formulasWidth
        if let only = rows.first, rows.count == 1 {
            let line = Block.row(spacing: size * 0.3, only.symbols + only.numbers)
            // A square has more width than height left.
            return frame.form == .square && line.size.width <= width
                ? line : .column(spacing: size * 0.5, .leading, only.symbols + only.numbers)
        }
        let lines = rows.map { Block.row(spacing: size * 0.25, $0.symbols + $0.numbers) }
        if frame.form == .upright || isStacked, lines.contains(where: { $0.size.width > width }) {
            let indent = Block.space(BlockSize(width: size, height: 0, depth: 0))
            return .column(
                spacing: size * (rows.count > 2 ? 0.3 : 0.55), .leading,
                zip(rows, lines).map { row, line in
                    // Two are set alike; of three there is room for as few lines as can be.
                    line.size.width <= width && rows.count > 2
                        ? line
                        : .column(
                            spacing: size * 0.2, .leading,
                            row.symbols + row.numbers.map { .row(spacing: 0, [indent, $0]) })
                })
        }
        return .grid(
            columns: [.leading, .leading],
            spacing: SIMD2(size * 0.25, size * (frame.form == .wide ? 0.5 : 0.25)),
            rows: rows.map { $0.symbols + $0.numbers })
    }
}
