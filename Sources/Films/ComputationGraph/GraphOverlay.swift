import SceneGraph
import Timeline

/// What is written over the graph at one time: labels, the step's words and equations, the panel.
struct GraphOverlay {
    let theme: Theme.Words
    let frame: GraphFrame
    let words: GraphWords
    let values: GraphValues
    let layout: GraphLayout
    let camera: Camera
    let moment: GraphMoment

    var items: [OverlayItem] {
        var placement = BlockPlacement()
        let labels = GraphLabels(overlay: self)
        labels.add(to: &placement)
        addHeader(to: &placement)
        addWords(to: &placement)
        addEquations(to: &placement)
        GraphPanel(overlay: self).add(to: &placement)
        return placement.items + flight(from: placement.marks, labels) + [progressTrack, progressLine]
    }

    /// Text in the theme's colours.
    func block(_ box: GlyphBox, _ size: Float, _ color: ThemeColor, parts: [String: Float] = [:]) -> Block {
        .lettering(
            Lettering(
                box, origin: .zero, size: size, color: color.linear,
                roleColors: ["result": found.linear], partOpacities: parts))
    }

    /// The colour of what a step finds.
    var found: ThemeColor { moment.step.isBackward ? theme.error : theme.result }

    /// A number in digits of one width.
    func number(_ quantity: GraphQuantity, _ size: Float, _ color: ThemeColor, share: Double = 1) -> Block {
        let value = values[quantity] * share
        return block(
            words.numbers.box(quantity.isGiven ? NumberText.given(value) : NumberText.computed(value)), size, color)
    }

    private func addHeader(to placement: inout BlockPlacement) {
        guard let counter = words.counters[moment.step], let direction = words.directions[moment.step.isBackward] else {
            return
        }
        placement.add(
            .row(
                spacing: 0.03,
                [
                    block(counter, GraphFrame.smallest * 1.1, theme.text),
                    block(direction, GraphFrame.smallest, moment.step.isBackward ? theme.error : theme.result),
                ]), corner: SIMD2(frame.margin, frame.margin))
    }

    private func addWords(to placement: inout BlockPlacement) {
        guard let title = words.titles[moment.step], let sentence = words.sentences[moment.step] else { return }
        // Words come in from a little below.
        func rise(_ delay: Double) -> Float {
            0.012 * Float(1 - Easing.easeOutCubic(Easing.progress(moment.elapsed, from: delay, to: delay + 0.6)))
        }
        let heading = Block.faded(Float(moment.shown(after: 0.1)), block(title, frame.titleSize, theme.text))
        let corner = frame.words
        placement.add(heading, corner: corner + SIMD2(0, rise(0.1)))
        placement.add(
            .faded(Float(moment.shown(after: 0.35)), block(sentence, frame.textSize, theme.muted)),
            corner: corner + SIMD2(0, heading.size.total + 0.018 + rise(0.35)))
    }

    private func addEquations(to placement: inout BlockPlacement) {
        guard let equations = words.equations[moment.step] else { return }
        let size = frame.formulaSize(among: equations.count)
        let revealed = Float(moment.shown(after: 0.6))
        let counted = Float(
            Easing.smoothstep(Easing.progress(moment.progress, from: 0.3, to: 0.42)) * moment.shown(after: 0))
        let solved = Float(Easing.smoothstep(Easing.progress(moment.progress, from: 0.46, to: 0.54)))
        let rows = equations.map { equation -> (symbols: [Block], numbers: [Block]) in
            let numbers = equation.numbers.enumerated().map { index, line in
                Block.faded(
                    counted,
                    .marked(
                        "\(equation.result.rawValue) \(index)",
                        block(line, size, theme.muted, parts: ["result": solved])))
            }
            return (equation.symbols.map { .faded(revealed, block($0, size, theme.text)) }, numbers)
        }
        let arranged: Block =
            frame.form == .wide && rows.count > 1
            ? .grid(
                columns: [.leading, .leading], spacing: SIMD2(size * 0.25, size * 0.55),
                rows: rows.map { $0.symbols + $0.numbers })
            : .column(
                spacing: size * 0.75, .leading,
                rows.map { .column(spacing: size * 0.5, .leading, $0.symbols + $0.numbers) })
        placement.add(arranged, corner: frame.formulas.origin)
    }

    /// What the step finds, on its way from the equation to its place.
    private func flight(from marks: [String: SIMD2<Float>], _ labels: GraphLabels) -> [OverlayItem] {
        let run = Easing.progress(moment.progress, from: GraphMoment.finding, to: GraphMoment.landing)
        guard run > 0, run < 1, let equations = words.equations[moment.step] else { return [] }
        return equations.compactMap { equation -> OverlayItem? in
            guard let target = labels.landing(of: equation.result),
                let line = equation.numbers.indices.last, let start = marks["\(equation.result.rawValue) \(line)"],
                let part = equation.numbers[line].parts.last(where: { $0.name == "result" })
            else { return nil }
            let eased = Float(Easing.easeInOutCubic(run))
            let written = frame.formulaSize(among: equations.count)
            let from = start + SIMD2(part.origin.x, 0) * written
            let size = written + (target.size - written) * eased
            // A shallow arc reads as a throw, a straight line as a slide.
            let arc = SIMD2<Float>(0, -0.05 * 4 * eased * (1 - eased))
            let place = from + (target.place - from) * eased + arc
            let box = words.numbers.box(NumberText.computed(values[equation.result]))
            return .lettering(
                Lettering(box, origin: place, size: size * 0.92, color: found.linear, opacity: run < 0.1 ? Float(run * 10) : 1))
        }
    }

    private var trackEnds: (SIMD2<Float>, SIMD2<Float>) {
        (SIMD2(frame.margin, 1 - frame.margin * 0.55), SIMD2(frame.aspect - frame.margin, 1 - frame.margin * 0.55))
    }

    private var progressTrack: OverlayItem {
        .stroke(Stroke(points: [trackEnds.0, trackEnds.1], width: 0.003, color: theme.border.linear))
    }

    /// How far the film is, in steps.
    private var progressLine: OverlayItem {
        let share = Float((Double(moment.step.number - 1) + moment.progress) / Double(GraphStep.allCases.count))
        let (start, end) = trackEnds
        return .stroke(
            Stroke(
                points: [start, start + (end - start) * share], width: 0.003,
                color: (moment.step.isBackward ? theme.error : theme.result).linear))
    }
}
