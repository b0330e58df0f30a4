import FilmKit
import SceneGraph
import Timeline

/// The 2D overlay at one time: labels, the step's text and equations, figure and panel.
struct OverlayWriter {
    let stage: Stage
    let camera: Camera
    let pen: Pen
    let moment: Moment
    let times: Choreography

    var frame: FrameLayout { stage.frame }
    private var words: LessonTexts { stage.words }

    var items: [OverlayItem] {
        var placement = BlockPlacement()
        let labels = Labels(stage: stage, camera: camera, pen: pen, moment: moment)
        labels.add(to: &placement)
        addHeader(to: &placement)
        stage.panel(moment)?.add(to: &placement)
        addStep(to: &placement)
        return stage.title + placement.items + flights(from: placement.marks, over: placement.items, labels) + tracks
    }

    /// Adds the step counter and the name of the pass: at the left, or mirrored at the right in a language written from right
    /// to left.
    private func addHeader(to placement: inout BlockPlacement) {
        let step = words.steps[moment.index]
        let counter = Block.width(
            words.counterWidth * frame.headerSize * words.headerScale, words.isRightToLeft ? .trailing : .leading,
            pen.block(step.counter, frame.headerSize * words.headerScale, pen.theme.text))
        let direction = pen.block(step.direction, frame.smallest * words.headerScale, pen.found)
        let header = Block.row(
            spacing: LessonTexts.headerGap * words.headerScale,
            words.isRightToLeft ? [direction, counter] : [counter, direction])
        let mirrored = frame.aspect - frame.margin - header.size.width
        placement.add(
            header, corner: words.isRightToLeft ? SIMD2(mirrored, frame.header.y) : frame.header)
    }

    /// Adds title, sentence, equations and figure.
    private func addStep(to placement: inout BlockPlacement) {
        let text = words.block(frame, pen, moment, times)
        // The text rises slightly as it fades in.
        let rise = 0.012 * Float(1 - Easing.easeOutCubic(Easing.progress(moment.elapsed, from: 0, to: times.rising)))
        // In a language written from right to left, text ends at the right edge of its column.
        let indent = words.isRightToLeft ? frame.wordsWidth - text.size.width : 0
        placement.add(text, corner: frame.words + SIMD2(indent, rise))
        let corner = frame.formulas(below: text.size.total)
        let equations = stage.equations[moment.index].block(pen, moment, times)
        placement.add(equations, corner: corner)
        func area(_ corner: SIMD2<Float>, _ size: BlockSize) -> Rectangle {
            Rectangle(corner: corner, size: SIMD2(size.width, size.total))
        }
        let place = frame.figure(
            beside: area(corner, equations.size), and: area(frame.words + SIMD2(indent, 0), text.size))
        if let figure = words.steps[moment.index].figure, let place {
            let filament = stage.theme.filament
            let drawing = FigureDrawing(
                pen: pen, positive: filament.positive.color.linear, negative: filament.negative.color.linear,
                slope: words.slope, isRightToLeft: words.isRightToLeft, moment: moment, times: times)
            let block = figure.block(size: place.size, drawing)
            placement.add(.faded(Float(moment.shown(after: times.equationDelay)), block), corner: place.low)
        }
    }

    /// The progress track: one segment per step, in the colours of the forward pass, the backward pass and the update.
    private var tracks: [OverlayItem] {
        let steps = stage.lesson.steps
        let count = Double(steps.count)
        let share = (Double(moment.index) + moment.progress) / count
        let turns = [Step.Direction.backward, .update].map { direction in
            Double(steps.firstIndex { $0.direction == direction } ?? steps.count) / count
        }
        let parts = [
            (0, turns[0], pen.theme.result), (turns[0], turns[1], pen.theme.error), (turns[1], 1, pen.theme.result),
        ]
        return [track(0...1, pen.theme.border)]
            + parts.filter { share > $0.0 }.map { track($0.0...min($0.1, share), $0.2) }
    }

    private func track(_ shares: ClosedRange<Double>, _ color: ThemeColor) -> OverlayItem {
        let ends = [shares.lowerBound, shares.upperBound].map {
            SIMD2(frame.margin + frame.width * Float($0), 1 - frame.margin * 0.5)
        }
        return .stroke(Stroke(points: ends, width: 0.003, color: color.linear))
    }
}
