import SceneGraph
import Typesetting

/// Everything that is written in the film and never changes, set once.
struct GraphWords: Sendable {
    /// A step's equation: its lines, in symbols and with numbers.
    struct Equation: Sendable {
        let result: GraphQuantity
        let symbols: [GlyphBox]
        let numbers: [GlyphBox]
        /// Below them; nil for most.
        let remark: GlyphBox?
    }

    let titles: [GraphStep: GlyphBox]
    let sentences: [GraphStep: GlyphBox]
    let equations: [GraphStep: [Equation]]
    let symbols: [GraphQuantity: GlyphBox]
    let flatSymbols: [GraphQuantity: GlyphBox]
    let functions: [GraphEdge: GlyphBox]
    let counters: [GraphStep: GlyphBox]
    let directions: [GraphStep: GlyphBox]
    /// The widest counter's width, in ems.
    let counterWidth: Float
    let numbers: NumberSetter
    let headings: [String: GlyphBox]
    let figures: [GraphStep: GraphFigure]
    /// What stands before a slope in a figure.
    let slope: GlyphBox

    /// All faces that it sets in.
    static let typefaces = [Typeface.text, strong, .formula]

    private static let strong = Typeface(family: "Inter", weight: 600)

    init(_ values: GraphValues, frame: GraphFrame) throws(FilmError) {
        do throws(TypesettingError) {
            let library = FontLibrary()
            let text = TextSetter(library)
            let formula = FormulaSetter(library)
            var titles: [GraphStep: GlyphBox] = [:]
            var sentences: [GraphStep: GlyphBox] = [:]
            var equations: [GraphStep: [Equation]] = [:]
            var counters: [GraphStep: GlyphBox] = [:]
            for step in GraphStep.allCases {
                titles[step] = try text.paragraph(
                    step.title,
                    ParagraphStyle(
                        typeface: Self.strong, width: frame.wordsWidth / frame.titleSize, lineSpacing: 1.2,
                        isBalanced: true))
                sentences[step] = try text.paragraph(
                    step.sentence(values), ParagraphStyle(width: frame.wordsWidth / frame.textSize, isBalanced: true))
                counters[step] = try text.line(
                    "Step \(step.number) / \(GraphStep.allCases.count)", in: Self.strong, features: [.tabularDigits])
                var lines: [Equation] = []
                let formulas = step.formulas(values, isFlat: frame.form != .wide)
                // Beside one another there is room for symbols and numbers only as they are.
                let limit =
                    frame.form == .wide && formulas.count > 1
                    ? Float.infinity : frame.formulas.width / frame.formulaSize(among: formulas.count)
                for equation in formulas {
                    lines.append(
                        Equation(
                            result: equation.result, symbols: try Self.lines(equation.symbols, formula, limit: limit),
                            numbers: try Self.lines(equation.numbers, formula, limit: limit),
                            remark: try Self.remark(equation.remark, formula)))
                }
                equations[step] = lines
            }
            var symbols: [GraphQuantity: GlyphBox] = [:]
            var flatSymbols: [GraphQuantity: GlyphBox] = [:]
            for quantity in GraphQuantity.allCases {
                symbols[quantity] = try formula.set(quantity.symbol, display: false)
                flatSymbols[quantity] = try formula.set(quantity.flatSymbol, display: false)
            }
            var functions: [GraphEdge: GlyphBox] = [:]
            for edge in GraphEdge.allCases {
                if let function = edge.function { functions[edge] = try formula.set(function, display: false) }
            }
            var headings: [String: GlyphBox] = [:]
            for heading in ["Inputs", "Weights", "Updated", "Results"] {
                headings[heading] = try text.line(heading, in: Self.strong)
            }
            let isUpright = frame.form == .upright
            let forward = try text.line(isUpright ? "Forward pass ↓" : "Forward pass →", in: .text)
            // A narrow header has no room to say what the colour of the way back means.
            let backward = try text.paragraph(
                isUpright ? "↑ Backward pass" : #"← Backward pass · $\partial L/\partial(\cdot)$ in this colour"#,
                ParagraphStyle(width: 100))
            let update = try text.line("Update", in: .text)
            var directions: [GraphStep: GlyphBox] = [:]
            for step in GraphStep.allCases {
                directions[step] = step == .update ? update : step.isBackward ? backward : forward
            }
            self.directions = directions
            counterWidth = counters.values.map(\.width).max() ?? 0
            self.titles = titles
            self.sentences = sentences
            self.equations = equations
            self.symbols = symbols
            self.flatSymbols = flatSymbols
            self.functions = functions
            self.counters = counters
            self.headings = headings
            slope = try text.line("slope", in: .text)
            let numbers = try NumberSetter(text, .text)
            self.numbers = numbers
            let maker = GraphFigureMaker(
                values: values, numbers: numbers, formula: formula, gradient: try text.line("gradient", in: .text),
                tickLimit: frame.form == .wide ? 4 : frame.form == .square ? 3 : 0)
            var figures: [GraphStep: GraphFigure] = [:]
            for step in GraphStep.allCases { figures[step] = try maker.figure(step) }
            self.figures = figures
        } catch {
            throw FilmError(error)
        }
    }

    private static func remark(_ remark: String?, _ setter: FormulaSetter) throws(TypesettingError) -> GlyphBox? {
        guard let remark else { return nil }
        return try setter.set(remark, display: false)
    }

    /// Pieces of an equation in as few lines as a width allows.
    private static func lines(
        _ pieces: [String], _ setter: FormulaSetter, limit: Float
    ) throws(TypesettingError) -> [GlyphBox] {
        var lines: [GlyphBox] = []
        var open: [String] = []
        for piece in pieces {
            let longer = try setter.set((open + [piece]).joined(separator: " "), display: true)
            if !open.isEmpty, longer.width > limit {
                // What goes on within a sum is indented; a further equals sign stands below the last one.
                open = [piece.hasPrefix("+") ? #"\quad{}"# + piece : piece]
                lines.append(try setter.set(open[0], display: true))
            } else {
                open.append(piece)
                if !lines.isEmpty { lines.removeLast() }
                lines.append(longer)
            }
        }
        return lines
    }
}
