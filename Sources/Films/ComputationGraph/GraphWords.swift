import FilmKit
import SceneGraph
import Typesetting

/// Everything that is written in the film and never changes, set once.
struct GraphWords: Sendable {
    let titles: [GraphStep: GlyphBox]
    let sentences: [GraphStep: GlyphBox]
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
    static let typefaces = [Typeface.text, .strong, .formula]

    init(
        _ values: GraphValues, frame: GraphFrame, numbers: NumberSetter
    ) throws(FilmError) {
        do throws(TypesettingError) {
            let library = FontLibrary()
            let text = TextSetter(library)
            let formula = FormulaSetter(library)
            var titles: [GraphStep: GlyphBox] = [:]
            var sentences: [GraphStep: GlyphBox] = [:]
            var counters: [GraphStep: GlyphBox] = [:]
            for step in GraphStep.allCases {
                titles[step] = try text.paragraph(
                    step.title,
                    ParagraphStyle(
                        typeface: .strong, width: frame.wordsWidth / frame.titleSize, lineSpacing: 1.2,
                        isBalanced: true))
                sentences[step] = try text.paragraph(
                    step.sentence(values), ParagraphStyle(width: frame.wordsWidth / frame.textSize, isBalanced: true))
                counters[step] = try text.line(
                    "Step \(step.number) / \(GraphStep.allCases.count)", in: .strong, features: [.tabularDigits])
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
                headings[heading] = try text.line(heading, in: .strong)
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
            self.symbols = symbols
            self.flatSymbols = flatSymbols
            self.functions = functions
            self.counters = counters
            self.headings = headings
            slope = try text.line("slope", in: .text)
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

    /// A step's title and sentence, as far as the step is; nil if it has none.
    func block(of step: GraphStep, _ frame: GraphFrame, _ pen: GraphPen, _ moment: GraphMoment) -> Block? {
        guard let title = titles[step], let sentence = sentences[step] else { return nil }
        return .column(
            spacing: frame.form == .upright ? 0.01 : 0.014, .leading,
            [
                .faded(Float(moment.shown(after: 0)), pen.block(title, frame.titleSize, pen.theme.text)),
                .faded(Float(moment.shown(after: 0.15)), pen.block(sentence, frame.textSize, pen.theme.muted)),
            ])
    }
}
