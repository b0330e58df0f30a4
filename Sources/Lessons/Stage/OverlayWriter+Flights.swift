import FilmKit
import SceneGraph
import Timeline

extension OverlayWriter {
    /// The numbers in flight: operands on their way from the graph into the equations, and results on their way back.
    ///
    /// - Parameters:
    ///   - marks: The places of numbers and equations.
    ///   - items: All that is written.
    func flights(from marks: [String: SIMD2<Float>], over items: [OverlayItem], _ labels: Labels) -> [OverlayItem] {
        let flights = operands(marks) + results(marks, labels)
        guard !flights.isEmpty else { return [] }
        var texts = items.compactMap { item -> Rectangle? in
            guard case .lettering(let text) = item, text.opacity > 0.05, !text.box.glyphs.isEmpty else { return nil }
            return Rectangle(corner: text.bounds.origin, size: text.bounds.size)
        }
        var placement = BlockPlacement()
        for flight in flights {
            let (block, baseline, area) = flight.block(pen, covering: texts)
            // Nor do they cover each other.
            texts.append(area)
            placement.add(block, baseline: baseline)
        }
        return placement.items
    }

    /// Operands fly from where the graph shows them; those that it does not show appear in the equation by themselves.
    private func operands(_ marks: [String: SIMD2<Float>]) -> [NumberFlight] {
        let set = stage.equations[moment.index]
        return set.equations.enumerated().flatMap { index, equation in
            equation.operands.enumerated().compactMap { order, operand -> NumberFlight? in
                let arrival = times.arrival(ofOperand: order, of: equation.operands.count)
                let run = moment.share(arrival - times.operandFlight...arrival)
                guard run > 0, run < 1, let start = marks[pen.mark(operand.quantity)],
                    let line = marks[EquationBlock.mark(equation: index, line: operand.line)]
                else { return nil }
                let box = pen.box(of: operand.quantity)
                let size = set.size * Self.writtenSize
                let end = line + SIMD2(operand.middle * set.size - box.width * size / 2, 0)
                return NumberFlight(
                    box: box, color: pen.theme.text, from: (start, frame.smallest), to: (end, size),
                    smallest: frame.smallest, run: run)
            }
        }
    }

    /// Results fly to where the graph will show them; several start one after another.
    private func results(_ marks: [String: SIMD2<Float>], _ labels: Labels) -> [NumberFlight] {
        let set = stage.equations[moment.index]
        var targets: [String: SIMD2<Float>]?
        return set.equations.enumerated().compactMap { index, equation -> NumberFlight? in
            let run = moment.share(times.departure(of: index)...times.landing)
            guard run > 0, run < 1, let result = equation.result, let line = equation.resultLine,
                let start = marks[EquationBlock.mark(equation: index, line: line.index)]
            else { return nil }
            let places = targets ?? labels.landings
            targets = places
            guard let target = places[pen.mark(result)] else { return nil }
            let box = pen.box(of: result)
            let size = set.size * Self.writtenSize
            // Digits of fixed width are wider than the equation's, which may end at the margin.
            let last = frame.aspect - frame.margin - box.width * size
            let from = SIMD2(min(start.x + line.part.origin.x * set.size, last), start.y)
            return NumberFlight(
                box: box, color: pen.found, from: (from, size), to: (target, frame.smallest),
                smallest: frame.smallest, run: run)
        }
    }

    /// The size of a number in flight as a share of the equation's, whose formula face is smaller.
    private static let writtenSize: Float = 0.92
}
