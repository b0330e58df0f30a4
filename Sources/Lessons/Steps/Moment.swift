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

    /// Makes a moment of a step.
    init(_ lesson: Lesson, index: Int, progress: Double, elapsed: Double, remaining: Double) {
        self.lesson = lesson
        self.index = index
        self.progress = progress
        self.elapsed = elapsed
        self.remaining = remaining
    }

    /// The moment at which a step's first result lands.
    static func landing(_ lesson: Lesson, index: Int) -> Moment {
        Moment(lesson, index: index, progress: lesson.choreography.landing, elapsed: 1, remaining: 1)
    }

    /// The current step.
    var step: Step { lesson.steps[index] }
    /// The step's number, counted from 1.
    var number: Int { index + 1 }
    /// Whether the step finds a quantity.
    func finds(_ quantity: Quantity) -> Bool { step.finds.contains(quantity) }

    private var times: Choreography { lesson.choreography }

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

    /// How far a quantity is known, 0...1.
    func known(_ quantity: Quantity) -> Double {
        lesson.finder(of: quantity).map { arrival(of: $0) } ?? 1
    }

    /// How far the panel has counted up to a number that has landed, 0...1.
    func counted(_ quantity: Quantity) -> Double {
        guard finds(quantity) else { return known(quantity) }
        return Easing.easeOutCubic(share(times.landing...times.landing + times.counting))
    }

    /// How far a node shows that its number is known, 0...1; relative to the landing.
    func settled(_ quantity: Quantity) -> Double {
        guard lesson.finder(of: quantity) == index else { return known(quantity) }
        return faded(times.landing + times.settling.lowerBound...times.landing + times.settling.upperBound)
    }

    /// The progress of the update, 0...1. The network's values are interpolated to their new ones by it, and gradients
    /// shrink away.
    var update: Double {
        lesson.update.map { arrival(of: $0) } ?? 0
    }

    /// The opacity of the step's text, 0...1. The text of the last step does not fade out.
    ///
    /// - Parameter delay: Seconds after the step's beginning.
    func shown(after delay: Double) -> Double {
        let isLast = index == lesson.steps.count - 1
        let leaving = isLast ? 1 : Easing.smoothstep(Easing.progress(remaining, from: 0, to: times.leaving))
        return Easing.smoothstep(Easing.progress(elapsed, from: delay, to: delay + times.fading)) * leaving
    }

    /// The moment of the same step at which its first result lands.
    var landed: Moment {
        Moment(lesson, index: index, progress: times.landing, elapsed: elapsed, remaining: remaining)
    }
}
