import Timeline

/// The state of a lesson at one time: the current step and its progress, and from these what is known and what is lit.
struct Moment: Sendable {
    private let lesson: Lesson
    /// The index of the current step.
    let index: Int
    /// The progress of the step, 0..<1.
    let progress: Double
    /// Seconds since the step began.
    let elapsed: Double
    /// Seconds until the step ends.
    let remaining: Double
    /// The progress of each stage of the forward pass after the update, 0...1.
    private let stages: [Double]

    /// Makes a moment of a step.
    init(_ lesson: Lesson, index: Int, progress: Double, elapsed: Double, remaining: Double) {
        self.lesson = lesson
        self.index = index
        self.progress = progress
        self.elapsed = elapsed
        self.remaining = remaining
        let again = lesson.times(ofStep: index).again
        let count = lesson.stageCount
        stages = (0..<count).map { stage in
            guard let update = lesson.update, index >= update else { return 0 }
            return index > update
                ? 1 : Easing.easeInOutCubic(Self.share(progress, of: again, part: stage, of: count))
        }
    }

    /// The moment at which a step's first result lands.
    static func landing(_ lesson: Lesson, index: Int) -> Moment {
        Moment(lesson, index: index, progress: lesson.times(ofStep: index).landing, elapsed: 1, remaining: 1)
    }

    /// The current step.
    var step: Step { lesson.steps[index] }
    /// The step's number, counted from 1.
    var number: Int { index + 1 }
    /// Whether the step finds a quantity.
    func finds(_ quantity: Quantity) -> Bool { step.finds.contains(quantity) }

    /// The timing of the step.
    var times: Choreography { lesson.times(ofStep: index) }

    /// The linear progress within a range of the step, 0...1.
    func share(_ range: ClosedRange<Double>) -> Double {
        Easing.progress(progress, from: range.lowerBound, to: range.upperBound)
    }

    /// The progress within a range of the step, 0...1, with cubic easing at both ends.
    func eased(_ range: ClosedRange<Double>) -> Double { Easing.easeInOutCubic(share(range)) }

    /// The progress within a range of the step, 0...1, with smoothstep easing for fades.
    func faded(_ range: ClosedRange<Double>) -> Double { Easing.smoothstep(share(range)) }

    /// The progress of the sparks, 0...1.
    var sparks: Double { share(times.flight) }

    /// How much an edge or node is lit, 0...1, because its number is on the way into the equation or has just arrived.
    ///
    /// - Parameter arrival: When it arrives, as a share of the step.
    func glow(arrival: Double) -> Double {
        let start = arrival - times.operandFlight
        return Easing.smoothstep(Easing.progress(progress, from: start, to: start + times.operandFlight / 2))
            * (1 - Easing.smoothstep(Easing.progress(progress, from: arrival, to: arrival + times.glow)))
    }

    /// The brightness of the step's edges, 0...1.
    var attention: Double { faded(times.lighting) * (1 - faded(times.dimming)) }

    /// The progress of attention from the step before to this one, 0...1.
    var turned: Double { Easing.smoothstep(Easing.progress(elapsed, from: 0, to: times.turning)) }

    /// The progress of a step's results on their way from the equation to the graph, 0...1; 1 for past steps.
    func arrival(of other: Int) -> Double {
        if other < index { return 1 }
        if other > index { return 0 }
        return eased(times.finding...times.landing)
    }

    /// How far a quantity is known, 0...1: given quantities throughout, others once a step has found them.
    func known(_ quantity: Quantity) -> Double {
        if let previous = quantity.previous, lesson.finder(of: quantity) != nil { return renewal(of: previous) }
        return lesson.finder(of: quantity).map { arrival(of: $0) } ?? (quantity.isGiven ? 1 : 0)
    }

    /// How far the panel shows a number that has landed, 0...1.
    func noted(_ quantity: Quantity) -> Double {
        guard finds(quantity) else { return known(quantity) }
        return faded(times.landing...times.landing + times.noting)
    }

    /// How far a node shows that its number is known, 0...1; relative to the landing.
    func settled(_ quantity: Quantity) -> Double {
        guard lesson.finder(of: quantity) == index else { return known(quantity) }
        return faded(times.landing + times.settling.lowerBound...times.landing + times.settling.upperBound)
    }

    /// The progress of the update of weights and biases, 0...1, but for the one whose equation is written, which changes
    /// before the others.
    var update: Double {
        guard let update = lesson.update, index <= update else { return lesson.update == nil ? 0 : 1 }
        return index < update ? 0 : eased(times.others)
    }

    /// When a weight or bias changes in the step that updates it.
    func change(of parameter: Quantity) -> ClosedRange<Double> {
        parameter == lesson.derivedUpdate ? times.numbers.upperBound...times.landing : times.others
    }

    /// The stage of the forward pass after the update that runs now, and its linear progress; nil if none does.
    var stage: (index: Int, progress: Double)? {
        guard index == lesson.update, times.again.contains(progress) else { return nil }
        let count = Double(lesson.stageCount)
        let stage = min(Int(share(times.again) * count), lesson.stageCount - 1)
        return (stage, Self.share(progress, of: times.again, part: stage, of: lesson.stageCount))
    }

    /// How far a quantity has come from its value before the update to the one after it, 0...1; 0 for those that the
    /// update does not change.
    func renewal(of quantity: Quantity) -> Double {
        if quantity.isParameter {
            return quantity == lesson.derivedUpdate ? lesson.update.map { arrival(of: $0) } ?? 0 : update
        }
        return lesson.stage(of: quantity).map { stages[$0] } ?? 0
    }

    /// Whether a number on screen is the one after the update. Numbers are replaced at once and do not count, so that no
    /// two of different shares of the update stand side by side.
    func isRenewed(_ quantity: Quantity) -> Bool {
        renewal(of: quantity) >= (quantity == lesson.derivedUpdate ? 1 : 0.5)
    }

    /// The opacity of a number that the update replaces, 0...1: it fades out before and in after that.
    func replacing(_ quantity: Quantity) -> Double {
        quantity == lesson.derivedUpdate
            ? 1 : Easing.smoothstep(Easing.progress(abs(renewal(of: quantity) - 0.5), from: 0, to: 0.25))
    }

    /// The progress of the forward pass after the update, 0...1.
    var again: Double {
        guard let update = lesson.update, index >= update else { return 0 }
        return index > update ? 1 : eased(times.again)
    }

    /// How much of the step's nudge is there, 0...1; 0 for a step without one.
    var nudged: Double {
        step.nudge == nil ? 0 : eased(times.nudging.there) * (1 - eased(times.nudging.back))
    }

    /// The linear progress of one of several equal parts of a range, 0...1.
    private static func share(
        _ progress: Double, of range: ClosedRange<Double>, part: Int, of count: Int
    ) -> Double {
        let length = (range.upperBound - range.lowerBound) / Double(count)
        let start = range.lowerBound + length * Double(part)
        return Easing.progress(progress, from: start, to: start + length)
    }

    /// The opacity of the step's text, 0...1. The text of the last step does not fade out.
    ///
    /// - Parameter delay: Seconds after the step's beginning.
    func shown(after delay: Double) -> Double {
        let isLast = index == lesson.steps.count - 1
        let leaving = isLast ? 1 : Easing.smoothstep(Easing.progress(remaining, from: 0, to: times.leaving))
        return Easing.smoothstep(Easing.progress(elapsed, from: delay, to: delay + times.fading)) * leaving
    }

    /// The moment of the same step at which its edges are lit.
    var begun: Moment {
        Moment(lesson, index: index, progress: times.lighting.upperBound, elapsed: elapsed, remaining: remaining)
    }

    /// The moment of the same step at which all its animations have ended, but for what dims or returns.
    var ended: Moment {
        Moment(lesson, index: index, progress: times.dimming.lowerBound, elapsed: elapsed, remaining: remaining)
    }

    /// The moment of the same step at which its first result lands.
    var landed: Moment {
        Moment(lesson, index: index, progress: times.landing, elapsed: elapsed, remaining: remaining)
    }
}
