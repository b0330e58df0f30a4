import FilmKit
import SceneGraph
import Typesetting

/// All text of a lesson that does not change, typeset once.
struct LessonTexts: Sendable {
    /// The text of a step.
    struct StepWords: Sendable {
        let title: GlyphBox
        let sentence: GlyphBox
        let counter: GlyphBox
        let direction: GlyphBox
        let figure: (any Figure)?
    }

    let steps: [StepWords]
    let symbols: [Quantity: GlyphBox]
    let flatSymbols: [Quantity: GlyphBox]
    /// The labels of the function edges and of the loss.
    let functions: [Graph.Edge: GlyphBox]
    /// The width of the widest step counter, in ems.
    let counterWidth: Float
    /// A factor for the header, which makes it as narrow as the frame.
    let headerScale: Float
    /// The space in the header between counter and pass, in frame heights.
    static let headerGap: Float = 0.03
    let numbers: NumberSetter
    let headings: [WordKey: GlyphBox]
    /// The text before a slope in a figure.
    let slope: GlyphBox
    /// Whether the language is written from right to left.
    let isRightToLeft: Bool

    /// All typefaces that it uses.
    static let typefaces = [Typeface.text, .strong, .formula]

    /// - Parameters:
    ///   - words: What the lesson writes of its own.
    ///   - typography: The families and the language.
    init(
        _ lesson: Lesson, frame: FrameLayout, numbers: NumberSetter, words: Vocabulary, fonts: FontLibrary,
        typography: Typography
    ) throws(FilmError) {
        isRightToLeft = typography.language.isRightToLeft
        try words.check(WordKey.lesson, TextSetter(fonts, typography))
        let maker: FigureMaker
        let directions: [Step.Direction: GlyphBox]
        do throws(TypesettingError) {
            let text = TextSetter(fonts, typography)
            let formula = FormulaSetter(fonts, typography)
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
            var headings: [WordKey: GlyphBox] = [:]
            for heading in [WordKey.inputs, .weights, .updated, .results] {
                headings[heading] = try text.line(words[heading], in: .strong)
            }
            maker = FigureMaker(
                values: lesson.values, symbols: names, numbers: numbers, formula: formula,
                gradient: try text.line(words[.gradient], in: .text),
                tickLimit: frame.form == .upright ? 3 : 4, nudge: nil)
            let count = lesson.steps.count
            let counter = try text.line(words.counter(count, of: count), in: .strong, features: [.tabularDigits])
            let room = frame.width - Self.headerGap - counter.width * frame.headerSize
            directions = try LessonTexts.directions(
                frame, text, words, room: room / frame.smallest, isRightToLeft: typography.language.isRightToLeft)
            self.symbols = symbols
            self.flatSymbols = flatSymbols
            self.functions = functions
            self.headings = headings
            self.numbers = numbers
            slope = try text.line(words[.slope], in: .text)
        } catch {
            throw FilmError(error)
        }
        let setter = TextSetter(fonts, typography)
        var steps: [StepWords] = []
        for (index, step) in lesson.steps.enumerated() {
            func set(_ source: String, _ style: ParagraphStyle, _ key: String) throws(FilmError) -> GlyphBox {
                do throws(TypesettingError) {
                    return try setter.paragraph(source, style)
                } catch {
                    throw FilmError(error, at: "steps[\(index + 1)].\(key)", of: "The text of the step '\(step.name)'")
                }
            }
            let title = try set(
                step.title,
                ParagraphStyle(
                    typeface: .strong, width: frame.wordsWidth / frame.titleSize, lineSpacing: 1.2, isBalanced: true),
                "title")
            let sentence = try set(
                step.sentence, ParagraphStyle(width: frame.wordsWidth / frame.textSize, isBalanced: true), "say")
            do throws(TypesettingError) {
                steps.append(
                    StepWords(
                        title: title, sentence: sentence,
                        counter: try setter.line(
                            words.counter(index + 1, of: lesson.steps.count), in: .strong, features: [.tabularDigits]),
                        direction: directions[step.direction] ?? GlyphBox(),
                        figure: try step.figure.map { choice throws(TypesettingError) in
                            try FigureLibrary.figure(choice, maker.nudging(step.nudge))
                        }))
            } catch {
                throw FilmError(error)
            }
        }
        self.steps = steps
        counterWidth = steps.map(\.counter.width).max() ?? 0
        let widest = directions.values.reduce(Float(0)) { max($0, $1.width) }
        let natural = counterWidth * frame.headerSize + Self.headerGap + widest * frame.smallest
        headerScale = min(1, frame.width / natural)
    }

    /// The header that names a step's pass. Its arrow stands where it points to, whichever way the language is written.
    ///
    /// - Parameter room: The width beside the step counter, in ems.
    private static func directions(
        _ frame: FrameLayout, _ text: TextSetter, _ words: Vocabulary, room: Float, isRightToLeft: Bool
    ) throws(TypesettingError) -> [Step.Direction: GlyphBox] {
        let isUpright = frame.form == .upright
        let (forward, backward) = (words[.forward], words[.backward])
        let color = words.filled(.gradientColor, ["gradient": #"$\partial$"#])
        let wide = ParagraphStyle(width: 100)
        // A narrow header may have no room to explain the colour of the backward pass.
        let whole = "\(backward) · \(color)"
        let isNarrow = frame.form == .upright || frame.isSmall && frame.form != .wide
        let arrow: Float = 2
        let width = try text.paragraph(whole, wide).width + arrow
        let explained = isNarrow && width > room ? backward : whole
        // A face of words may lack arrows; that of formulas has them.
        let arrows = isUpright ? ("↓", "↑") : ("→", "←")
        let hasArrows = try text.has("→←↓↑")
        let commands = isUpright ? (#"$\downarrow$"#, #"$\uparrow$"#) : (#"$\rightarrow$"#, #"$\leftarrow$"#)
        let (forth, back) = hasArrows ? arrows : commands
        let (ahead, behind) =
            isRightToLeft && !isUpright
            ? ("\(forth) \(forward)", "\(explained) \(back)") : ("\(forward) \(forth)", "\(back) \(explained)")
        return [
            .forward: try hasArrows ? text.line(ahead, in: .text) : text.paragraph(ahead, wide),
            .backward: try text.paragraph(behind, wide),
            .update: try text.line(words[.update], in: .text),
        ]
    }

    /// A step's title and sentence, faded in as far as the step has progressed.
    func block(_ frame: FrameLayout, _ pen: Pen, _ moment: Moment, _ times: Choreography) -> Block {
        let words = steps[moment.index]
        return .column(
            spacing: frame.form == .upright ? 0.01 : 0.014, isRightToLeft ? .trailing : .leading,
            [
                .faded(Float(moment.shown(after: 0)), pen.block(words.title, frame.titleSize, pen.theme.text)),
                .faded(
                    Float(moment.shown(after: times.sentenceDelay)),
                    pen.block(words.sentence, frame.textSize, pen.theme.muted)),
            ])
    }
}
