import Timeline

/// The state of a lesson at one time: which step is on and how far, and so what is known and what is lit.
struct Moment: Sendable {
    private let lesson: Lesson
    /// The place of the step that is on.
    let index: Int
    /// How far it is, 0..<1.
    let progress: Double
    /// Seconds since it began.
    let elapsed: Double
    /// Seconds until it ends.
    let remaining: Double

    /// A moment of a step.
    init(_ lesson: Lesson, index: Int, progress: Double, elapsed: Double, remaining: Double) {
        self.lesson = lesson
        self.index = index
        self.progress = progress
        self.elapsed = elapsed
        self.remaining = remaining
    }

    /// The moment at which what a step finds has come to its place.
    static func landing(_ lesson: Lesson, index: Int) -> Moment {
        Moment(lesson, index: index, progress: lesson.choreography.landing, elapsed: 1, remaining: 1)
    }

    /// The step that is on.
    var step: Step { lesson.steps[index] }
    /// Its number, counted from 1.
    var number: Int { index + 1 }
    /// Whether it finds a number.
    func finds(_ quantity: Quantity) -> Bool { step.finds.contains(quantity) }

    private var times: Choreography { lesson.choreography }

    /// How far something is that lasts for a share of the step, 0...1, without easing.
    func share(_ range: ClosedRange<Double>) -> Double {
        Easing.progress(progress, from: range.lowerBound, to: range.upperBound)
    }

    /// The same, eased at both ends.
    func eased(_ range: ClosedRange<Double>) -> Double { Easing.easeInOutCubic(share(range)) }

    /// The same for what fades.
    func faded(_ range: ClosedRange<Double>) -> Double { Easing.smoothstep(share(range)) }

    /// How far the sparks are, 0...1.
    var sparks: Double { share(times.flight) }

    /// How lit the step's edges are, 0...1.
    var attention: Double { faded(times.lighting) * (1 - faded(times.dimming)) }

    /// How far what a step finds is on its way from the equation to its place, 0...1; 1 for steps that are over.
    func arrival(of other: Int) -> Double {
        if other < index { return 1 }
        if other > index { return 0 }
        return eased(times.finding...times.landing)
    }

    /// How far a number is known, 0...1.
    func known(_ quantity: Quantity) -> Double {
        lesson.finder(of: quantity).map { arrival(of: $0) } ?? 1
    }

    /// How far the panel has counted up to a number that has landed, 0...1.
    func counted(_ quantity: Quantity) -> Double {
        guard finds(quantity) else { return known(quantity) }
        return Easing.easeOutCubic(share(times.landing...times.landing + times.counting))
    }

    /// How far a node shows that its number is known, 0...1: from when the number lands.
    func settled(_ quantity: Quantity) -> Double {
        guard lesson.finder(of: quantity) == index else { return known(quantity) }
        return faded(times.landing + times.settling.lowerBound...times.landing + times.settling.upperBound)
    }

    /// How far the update is, 0...1: what is seen of the network has so much of its new numbers, and so much of the gradients is used up.
    var update: Double {
        lesson.update.map { arrival(of: $0) } ?? 0
    }

    /// How visible the words of the step are, 0...1. Those of the last step stay.
    ///
    /// - Parameter delay: Seconds after the step's beginning.
    func shown(after delay: Double) -> Double {
        let isLast = index == lesson.steps.count - 1
        let leaving = isLast ? 1 : Easing.smoothstep(Easing.progress(remaining, from: 0, to: times.leaving))
        return Easing.smoothstep(Easing.progress(elapsed, from: delay, to: delay + times.fading)) * leaving
    }

    /// The same step when what it finds has come to its place.
    var landed: Moment {
        Moment(lesson, index: index, progress: times.landing, elapsed: elapsed, remaining: remaining)
    }
}
