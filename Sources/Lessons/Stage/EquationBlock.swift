import FilmKit
import SceneGraph
import Timeline
import Typesetting

/// A step's equations (symbols, numbers, result), typeset once at a size at which they fit.
struct EquationBlock: Sendable {
    /// An equation, broken into lines.
    struct Equation: Sendable {
        /// The quantity whose number flies to the graph; nil for none.
        let result: Quantity?
        let symbols: [GlyphBox]
        let numbers: [GlyphBox]
        /// The remark's lines below the equation; empty for most.
        let remark: [GlyphBox]

        /// An operand's number in a line.
        struct Operand: Sendable {
            let quantity: Quantity
            /// The index of its line among symbols and numbers.
            let line: Int
            /// The name of its part of the formula.
            let part: String
            /// The middle of that part along the line, in ems.
            let middle: Float
        }

        /// The numbers that the result is computed from, from left to right.
        let operands: [Operand]
        /// The quantities of the formula's parts, by the parts' names.
        let terms: [String: Quantity]

        /// Whether it is an author's formula of numbers alone, whose signs would stand there without them.
        var isOfNumbers: Bool {
            numbers.isEmpty && !terms.isEmpty && !terms.keys.contains { $0.hasPrefix(Step.Formula.symbolPrefix) }
        }

        /// The last line with the result, and its index among symbols and numbers; nil if none has it.
        var resultLine: (index: Int, box: GlyphBox, part: GlyphBox.Part)? {
            for (index, box) in (symbols + numbers).enumerated().reversed() {
                if let part = box.parts.last(where: { $0.name == "result" }) { return (index, box, part) }
            }
            return nil
        }
    }

    let equations: [Equation]
    /// The font size, in frame heights.
    let size: Float
    /// Whether numbers stand below their symbols because there is no room beside them.
    private let isStacked: Bool
    private let frame: FrameLayout
    /// The available width, in frame heights.
    private let width: Float
    /// Whether everything is written as it was given: nothing is shortened or left out.
    let isWhole: Bool

    /// The font size of remarks below an equation.
    private static func remarkSize(_ size: Float, _ frame: FrameLayout) -> Float { max(size * 0.82, frame.smallest) }
    /// The factor between one font size that is tried and the next.
    private static let shrinking: Float = 0.93

    /// - Parameters:
    ///   - width: The available width, in frame heights.
    ///   - height: The available height, in frame heights.
    ///   - setter: Typesets the formulas.
    /// - Throws: ``TypesettingError`` if the formula typeface is missing.
    init(
        _ formulas: [EquationSource], frame: FrameLayout, width: Float, height: Float, setter: FormulaSetter
    ) throws(TypesettingError) {
        // An author's formula is one line; a derivation has one of symbols and one of numbers.
        let lines = formulas.reduce(0) { $0 + ($1.numbers.isEmpty ? 1 : 2) }
        let usual = frame.formulaSize(among: (lines + 1) / 2)
        let smallest = frame.smallest
        var tries: [(formulas: [EquationSource], size: Float, isStacked: Bool)] = []
        var size = usual
        while size > smallest {
            tries.append((formulas, size, false))
            size *= EquationBlock.shrinking
        }
        tries.append((formulas, smallest, false))
        let whole = tries.count
        tries.append((formulas.map(\.shortened), smallest, false))
        tries.append((formulas.map(\.shortened.bare), smallest, false))
        // If there are very many equations, only as many are written as fit.
        for count in stride(from: formulas.count, through: 0, by: -1) {
            // Of an author's own formulas the last ones, which lead to the result.
            let kept = formulas.allSatisfy(\.numbers.isEmpty) ? formulas.suffix(count) : formulas.prefix(count)
            tries.append((kept.map(\.shortened.bare), smallest, true))
        }
        var chosen = EquationBlock([], size: usual, isStacked: false, frame: frame, width: width, isWhole: true)
        for (index, (formulas, size, isStacked)) in tries.enumerated() {
            chosen = EquationBlock(
                try EquationBlock.set(formulas, size, isStacked, frame, setter, width: width), size: size,
                isStacked: isStacked, frame: frame, width: width, isWhole: index < whole)
            let room = chosen.arranged { box, size in
                .space(BlockSize(width: box.width * size, height: box.height * size, depth: box.depth * size))
            }.size
            if room.width <= width, room.total <= height { break }
        }
        self = chosen
    }

    private init(
        _ equations: [Equation], size: Float, isStacked: Bool, frame: FrameLayout, width: Float, isWhole: Bool
    ) {
        self.equations = equations
        self.size = size
        self.isStacked = isStacked
        self.frame = frame
        self.width = width
        self.isWhole = isWhole
    }

    private static func set(
        _ formulas: [EquationSource], _ size: Float, _ isStacked: Bool, _ frame: FrameLayout, _ setter: FormulaSetter,
        width: Float
    ) throws(TypesettingError) -> [Equation] {
        // Side by side, symbols and numbers are not broken into lines.
        let limit =
            frame.form == .wide && formulas.count > 1 && !isStacked ? Float.infinity : width / size
        var equations: [Equation] = []
        for formula in formulas {
            let symbols = try lines(formula.symbols, setter, limit: limit)
            let numbers = try lines(formula.numbers, setter, limit: limit)
            let remark = try lines(
                formula.remark, setter, separator: #",\quad "#, display: false,
                limit: limit * size / remarkSize(size, frame))
            equations.append(
                Equation(
                    result: formula.result, symbols: symbols, numbers: numbers, remark: remark,
                    operands: operands(of: formula, symbols, numbers), terms: formula.terms))
        }
        return equations
    }

    /// The operands in the lines with numbers: those of the author's own formula, or those of a derivation.
    private static func operands(
        of formula: EquationSource, _ symbols: [GlyphBox], _ numbers: [GlyphBox]
    ) -> [Equation.Operand] {
        let lines = (symbols + numbers).enumerated().dropFirst(formula.numbers.isEmpty ? 0 : symbols.count)
        return lines.flatMap { line, box in
            box.parts.compactMap { part in
                formula.terms[part.name].flatMap { quantity in
                    quantity == formula.result || part.name.hasPrefix(Step.Formula.symbolPrefix)
                        ? nil
                        : Equation.Operand(
                            quantity: quantity, line: line, part: part.name,
                            middle: part.origin.x + part.size.x / 2)
                }
            }
        }
    }

    /// Breaks the pieces of an equation into as few lines as fit a width.
    private static func lines(
        _ pieces: [String], _ setter: FormulaSetter, separator: String = " ", display: Bool = true, limit: Float
    ) throws(TypesettingError) -> [GlyphBox] {
        var lines: [GlyphBox] = []
        var open: [String] = []
        for piece in pieces {
            let longer = try setter.set((open + [piece]).joined(separator: separator), display: display)
            if !open.isEmpty, longer.width > limit {
                // A line that continues a sum is indented; a further equals sign is aligned with the last one.
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

    /// The equations as far as the step has progressed.
    func block(_ pen: Pen, _ moment: Moment, _ times: Choreography) -> Block {
        let revealed = Float(moment.shown(after: times.equationDelay))
        // The signs between the numbers come with the numbers: alone they would be a formula with holes.
        let counted = Float(moment.faded(times.numbers) * moment.shown(after: 0))
        let solved = Float(moment.faded(times.result))
        let said = Float(moment.faded(times.remark) * moment.shown(after: 0))
        func parts(_ equation: Int) -> [String: Float] {
            var parts = ["found": solved]
            let operands = equations[equation].operands
            for (index, operand) in operands.enumerated() {
                let arrival = times.arrival(ofOperand: index, of: operands.count)
                parts[operand.part] = Float(moment.faded(arrival - Self.appearing...arrival))
            }
            return parts
        }
        func colors(_ equation: Int) -> [String: LinearColor] {
            equations[equation].terms.compactMapValues(pen.color(ofTerm:))
        }
        func begun(_ equation: Equation) -> Float {
            guard equation.isOfNumbers else { return revealed }
            return min(revealed, equation.operands.isEmpty ? solved : counted)
        }
        return arranged(
            symbols: {
                .faded(
                    begun(equations[$2]),
                    pen.block(
                        $0, $1, pen.theme.text.linear, parts: equations[$2].numbers.isEmpty ? parts($2) : [:],
                        colors: colors($2)))
            },
            numbers: {
                .faded(counted, pen.block($0, $1, pen.theme.muted.linear, parts: parts($2), colors: colors($2)))
            },
            remark: { box, size, _ in .faded(said, pen.block(box, size, pen.theme.muted)) })
    }

    /// How long a number takes to appear at the end of its flight, as a share of the step.
    private static let appearing = 0.02

    /// The numbers that fly into the equations, and when each arrives, as a share of the step.
    func arrivals(_ times: Choreography) -> [(quantity: Quantity, time: Double)] {
        equations.flatMap { equation in
            equation.operands.enumerated().map { index, operand in
                (operand.quantity, times.arrival(ofOperand: index, of: equation.operands.count))
            }
        }
    }

    /// The name of the place of a line of symbols or numbers.
    static func mark(equation: Int, line: Int) -> String { "equation \(equation) \(line)" }

    private func arranged(drawn: (GlyphBox, Float) -> Block) -> Block {
        let drawn = { (box: GlyphBox, size: Float, _: Int) in drawn(box, size) }
        return arranged(symbols: drawn, numbers: drawn, remark: drawn)
    }

    /// Arranges the lines.
    ///
    /// - Parameter symbols: Makes the block of a line of symbols, from its box, its size and the equation's index; the
    ///   other parameters are alike.
    private func arranged(
        symbols: (GlyphBox, Float, Int) -> Block, numbers: (GlyphBox, Float, Int) -> Block,
        remark: (GlyphBox, Float, Int) -> Block
    ) -> Block {
        let rows = equations.enumerated().map { place, equation -> (symbols: [Block], numbers: [Block]) in
            func marked(_ index: Int, _ block: Block) -> Block {
                .marked(EquationBlock.mark(equation: place, line: index), block)
            }
            let found = equation.numbers.enumerated().map { index, line in
                marked(equation.symbols.count + index, numbers(line, size, place))
            }
            return (
                equation.symbols.enumerated().map { marked($0, symbols($1, size, place)) },
                found + equation.remark.map { remark($0, EquationBlock.remarkSize(size, frame), place) }
            )
        }
        if let only = rows.first, rows.count == 1 {
            let line = Block.row(spacing: size * 0.3, only.symbols + only.numbers)
            // Where the equations are below the text, there is more width than height left.
            return (frame.form == .square || frame.isSmall) && line.size.width <= width
                ? line : .column(spacing: size * 0.5, .leading, only.symbols + only.numbers)
        }
        let lines = rows.map { Block.row(spacing: size * 0.25, $0.symbols + $0.numbers) }
        if frame.form != .wide || isStacked, lines.contains(where: { $0.size.width > width }) {
            let indent = Block.space(BlockSize(width: size, height: 0, depth: 0))
            return .column(
                spacing: size * (rows.count > 2 ? 0.3 : 0.55), .leading,
                zip(rows, lines).map { row, line in
                    // Two equations are laid out alike; three or more use as few lines as possible.
                    line.size.width <= width && rows.count > 2
                        ? line
                        : .column(
                            spacing: size * 0.2, .leading,
                            row.symbols + row.numbers.map { .row(spacing: 0, [indent, $0]) })
                })
        }
        return .grid(
            columns: [.leading, .leading],
            spacing: SIMD2(size * 0.25, size * (frame.form == .wide && !frame.isSmall ? 0.5 : 0.25)),
            rows: rows.map { $0.symbols + $0.numbers })
    }
}
