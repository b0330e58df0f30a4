import FilmKit
import SceneGraph
import Timeline

extension Labels {
    // MARK: Numbers that the update replaces

    /// The line below a node's number: its gradient until the update has used it, and then the old number, struck out,
    /// beside the new one.
    func replaced(_ gradient: [Block], of node: Graph.Node) -> [Block] {
        let renewal = moment.renewal(of: node.quantity)
        guard renewal > 0, node.outcome != nil else { return gradient }
        // A tall frame has room for one number at a time.
        if stage.frame.form == .upright {
            return gradient.first.map { [.unfolding(1 - Float(renewal), .faded(Float(1 - renewal), $0))] } ?? []
        }
        let old = Block.faded(Float(Easing.progress(renewal, from: 0.5, to: 1)), struck(node.quantity))
        // The line is there already where it had a gradient.
        guard let gradient = gradient.first else { return [.unfolding(Float(renewal), old)] }
        return [renewal < 0.5 ? .faded(Float(1 - 2 * renewal), gradient) : old]
    }

    /// A number that is no longer the current one.
    private func struck(_ quantity: Quantity) -> Block {
        let box = pen.numbers.box(pen.settled.printed(quantity))
        let color = pen.theme.muted
        let text = Lettering(box, origin: SIMD2(0, box.height * size), size: size, color: color.linear)
        let y = (box.height - Self.strikeHeight) * size
        let line = Stroke(
            points: [SIMD2(0, y), SIMD2(box.width * size, y)], width: 0.0014, color: color.linear)
        return .figure(
            BlockSize(width: box.width * size, height: box.height * size, depth: box.depth * size),
            [.lettering(text), .stroke(line)])
    }

    /// The height of the line through a number above its baseline, in ems: below a minus sign, which it would hide.
    private static let strikeHeight: Float = 0.26

    /// The line below a weight's number during the update: the gradient, then the step against it, and at last the old
    /// number, struck out.
    func replaced(_ gradient: [Block], of parameter: Quantity) -> [Block] {
        guard stage.lesson.update == moment.index, !gradient.isEmpty else {
            return moment.isRenewed(parameter) && stage.frame.form == .wide && !gradient.isEmpty
                ? [struck(parameter)] : gradient
        }
        let range = moment.change(of: parameter)
        return [
            sequence(
                gradient.prefix(1) + [step(of: parameter), struck(parameter)], at: [range.lowerBound, range.upperBound])
        ]
    }

    /// A weight's number during the update where there is room for one: the old number, the gradient, the step against
    /// it, and the new number.
    func changing(_ parameter: Quantity, _ value: Block, _ gradient: [Block]) -> Block {
        let range = moment.change(of: parameter)
        let before = [value] + gradient.prefix(1)
        let turns = before.dropFirst().map { _ in range.lowerBound - Self.gradientLead }
        let changed = pen.marked(.updated(parameter), size, pen.theme.result)
        return sequence(
            before + [step(of: parameter), changed], at: turns + [range.lowerBound, range.upperBound])
    }

    /// How long before a weight's step its gradient is shown, as a share of the update.
    private static let gradientLead = 0.1

    /// A weight's change by the update.
    private func step(of parameter: Quantity) -> Block {
        let change = pen.settled[.updated(parameter)] - pen.settled[parameter]
        return pen.block(pen.numbers.signed(PrintedNumber(change, .computed(change))), size, pen.theme.text)
    }

    /// One block after another in the same place.
    ///
    /// - Parameter turns: When each block after the first appears, as shares of the step.
    private func sequence(_ blocks: [Block], at turns: [Double]) -> Block {
        let index = turns.firstIndex { moment.progress < $0 } ?? turns.count
        let nearest = turns.map { abs($0 - moment.progress) }.min() ?? 1
        return .faded(Float(Easing.progress(nearest, from: 0, to: 0.02)), blocks[index])
    }
}
