import Timeline

// The forward pass with the updated weights.
extension HomepageLoop.Moment {
    /// The start and end of the second forward pass, as shares of the consequence.
    static let secondPass = (start: 0.08, end: 0.6)

    /// The progress of a gap's sparks in the second forward pass, with the updated weights, 0...1.
    func secondPropagation(gap: Int) -> Double {
        let (start, duration) = secondFlight(gap: gap)
        return Easing.progress(time, from: start, to: start + duration)
    }

    /// The start and duration of a gap's second forward pass, in seconds; in a cycle without it, both lie after its
    /// end.
    func secondFlight(gap: Int) -> (start: Double, duration: Double) {
        guard Self.hasConsequence(cycle) else { return (cycle.duration.seconds + 1, 1) }
        let phase = cycle.phase(.consequence)
        let (start, end) = Self.secondPass
        let share = (end - start) / Double(layerCount - 1)
        return (
            phase.start.seconds + phase.duration.seconds * (start + share * Double(gap)),
            phase.duration.seconds * share * 1.2
        )
    }

    /// The share of the signal of the second forward pass that has arrived in a layer, 0...1.
    func secondArrival(layer: Int) -> Double {
        if layer > 0 { return Self.arrivals(secondPropagation(gap: layer - 1)) }
        guard Self.hasConsequence(cycle) else { return 0 }
        return Easing.smoothstep(cycle.phase(.consequence).progress(at: time) / Self.secondPass.start)
    }

    /// The progress of the outputs from their values before the update to those after it, 0...1.
    var learned: Double {
        guard Self.hasConsequence(cycle) else { return 0 }
        return Easing.easeInOutCubic(
            Easing.progress(
                cycle.phase(.consequence).progress(at: time), from: Self.secondPass.end, to: 0.85))
    }
}
