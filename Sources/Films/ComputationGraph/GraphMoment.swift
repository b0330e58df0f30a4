import Timeline

/// The state of the graph at one time: which step is on and how far, and so what is known and what is lit.
struct GraphMoment: Sendable {
    /// The step that is on.
    let step: GraphStep
    /// How far it is, 0..<1.
    let progress: Double
    /// Seconds since it began.
    let elapsed: Double
    /// Seconds until it ends.
    let remaining: Double

    /// The share of a step in which sparks fly.
    static let flight = 0.16...0.52
    /// When, as a share of the step, what it finds is written.
    static let finding = 0.5
    /// When, as a share of the step, what it finds has come to its place.
    static let landing = 0.66

    /// How far the sparks are, 0...1.
    var sparks: Double {
        Easing.progress(progress, from: GraphMoment.flight.lowerBound, to: GraphMoment.flight.upperBound)
    }

    /// How lit the step's edges are, 0...1.
    var attention: Double {
        Easing.smoothstep(Easing.progress(progress, from: 0.06, to: 0.18))
            * (1 - Easing.smoothstep(Easing.progress(progress, from: 0.86, to: 1)))
    }

    /// How far a step's result is on its way from the formula to its place, 0...1; 1 for steps that are over.
    func arrival(of other: GraphStep) -> Double {
        if other.number < step.number { return 1 }
        if other.number > step.number { return 0 }
        return Easing.easeInOutCubic(Easing.progress(progress, from: GraphMoment.finding, to: GraphMoment.landing))
    }

    /// How far a number is known, 0...1.
    func known(_ quantity: GraphQuantity) -> Double {
        guard let step = GraphStep.allCases.first(where: { $0.results.contains(quantity) }) else { return 1 }
        return arrival(of: step)
    }

    /// How far the panel has counted up to a number that has landed, 0...1.
    func counted(_ quantity: GraphQuantity) -> Double {
        guard step.results.contains(quantity) else { return known(quantity) }
        return Easing.easeOutCubic(Easing.progress(progress, from: GraphMoment.landing, to: GraphMoment.landing + 0.12))
    }

    /// How far a place shows that its number is known, 0...1: from when the number lands.
    func settled(_ quantity: GraphQuantity) -> Double {
        guard let step = GraphStep.allCases.first(where: { $0.results.contains(quantity) }), step == self.step else {
            return known(quantity)
        }
        return Easing.smoothstep(
            Easing.progress(progress, from: GraphMoment.landing - 0.03, to: GraphMoment.landing + 0.07))
    }

    /// How far the update is, 0...1: what is seen of the network has so much of its new numbers, and so much of the gradients is used up.
    var update: Double { known(.newLoss) }

    /// How visible the words of the step are, 0...1. Those of the last step stay.
    ///
    /// - Parameter delay: Seconds after the step's beginning.
    func shown(after delay: Double) -> Double {
        let leaving = step == .update ? 1 : Easing.smoothstep(Easing.progress(remaining, from: 0, to: 0.25))
        return Easing.smoothstep(Easing.progress(elapsed, from: delay, to: delay + 0.35)) * leaving
    }

    /// The same step when what it finds has come to its place.
    var landed: GraphMoment {
        GraphMoment(step: step, progress: GraphMoment.landing, elapsed: elapsed, remaining: remaining)
    }
}
