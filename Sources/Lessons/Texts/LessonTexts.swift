import FilmKit
import SceneGraph
import Typesetting

/// Everything that is written in a lesson and never changes, set once.
struct LessonTexts: Sendable {
    /// A step's words.
    struct StepWords: Sendable {
        let title: GlyphBox
        let sentence: GlyphBox
        let counter: GlyphBox
        let direction: GlyphBox
        let figure: any Figure
    }

    let steps: [StepWords]
    let symbols: [Quantity: GlyphBox]
    let flatSymbols: [Quantity: GlyphBox]
    /// The names of activation functions and of the loss at their edges.
    let functions: [Graph.Edge: GlyphBox]
    /// The widest counter's width, in ems.
    let counterWidth: Float
    let numbers: NumberSetter
    let headings: [String: GlyphBox]
    /// What stands before a slope in a figure.
    let slope: GlyphBox

    /// All faces that it sets in.
    static let typefaces = [Typeface.text, .strong, .formula]

    init(
        _ lesson: Lesson, frame: FrameLayout, numbers: NumberSetter, fonts: FontLibrary
    ) throws(FilmError) {
        do throws(TypesettingError) {
            let text = TextSetter(fonts)
            let formula = FormulaSetter(fonts)
            let names = QuantitySymbols(lesson.values.shape)
            var symbols: [Quantity: GlyphBox] = [:]
            var flatSymbols: [Quantity: GlyphBox] = [:]
            for quantity in lesson.shown {
                symbols[quantity] = try formula.set(names.symbol(quantity), display: false)
                flatSymbols[quantity] = try formula.set(names.symbol(quantity, isFlat: true), display: false)
            }
            var functions: [Graph.Edge: GlyphBox] = [:]
            for edge in lesson.graph.edges {
                if let function = lesson.graph.function(of: edge) {
                    functions[edge] = try formula.set(function, display: false)
                }
            }
            var headings: [String: GlyphBox] = [:]
            for heading in ["Inputs", "Weights", "Updated", "Results"] {
                headings[heading] = try text.line(heading, in: .strong)
            }
            let maker = FigureMaker(
                values: lesson.values, symbols: names, numbers: numbers, formula: formula,
                gradient: try text.line("gradient", in: .text),
                tickLimit: frame.form == .wide ? 4 : frame.form == .square ? 3 : 0)
            let directions = try LessonTexts.directions(frame.form, text)
            var steps: [StepWords] = []
            for (index, step) in lesson.steps.enumerated() {
                steps.append(
                    StepWords(
                        title: try text.paragraph(
                            step.title,
                            ParagraphStyle(
                                typeface: .strong, width: frame.wordsWidth / frame.titleSize, lineSpacing: 1.2,
                                isBalanced: true)),
                        sentence: try text.paragraph(
                            step.sentence,
                            ParagraphStyle(width: frame.wordsWidth / frame.textSize, isBalanced: true)),
                        counter: try text.line(
                            "Step \(index + 1) / \(lesson.steps.count)", in: .strong, features: [.tabularDigits]),
                        direction: directions[step.direction] ?? GlyphBox(),
                        figure: try FigureLibrary.figure(step.figure, maker)))
            }
            self.steps = steps
            self.symbols = symbols
            self.flatSymbols = flatSymbols
            self.functions = functions
            self.headings = headings
            self.numbers = numbers
            counterWidth = steps.map(\.counter.width).max() ?? 0
            slope = try text.line("slope", in: .text)
        } catch {
            throw FilmError(error)
        }
    }

    /// What says which way a step goes.
    private static func directions(
        _ form: FrameLayout.Form, _ text: TextSetter
    ) throws(TypesettingError) -> [Step.Direction: GlyphBox] {
        let isUpright = form == .upright
        return [
            .forward: try text.line(isUpright ? "Forward pass ↓" : "Forward pass →", in: .text),
            // A narrow header has no room to say what the colour of the way back means.
            .backward: try text.paragraph(
                isUpright ? "↑ Backward pass" : #"← Backward pass · $\partial L/\partial(\cdot)$ in this colour"#,
                ParagraphStyle(width: 100)),
            .update: try text.line("Update", in: .text),
        ]
    }

    /// A step's title and sentence, as far as the step is.
    func block(_ frame: FrameLayout, _ pen: Pen, _ moment: Moment, _ times: Choreography) -> Block {
        let words = steps[moment.index]
        return .column(
            spacing: frame.form == .upright ? 0.01 : 0.014, .leading,
            [
                .faded(Float(moment.shown(after: 0)), pen.block(words.title, frame.titleSize, pen.theme.text)),
                .faded(
                    Float(moment.shown(after: times.sentenceDelay)),
                    pen.block(words.sentence, frame.textSize, pen.theme.muted)),
            ])
    }
}
