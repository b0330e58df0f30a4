import Timeline

// Where signals and errors pass.
extension HomepageLoop.Moment {
    /// How active the forward pass is at the start and at the end of a gap's connections, 0...1.
    func forwardActivity(gap: Int) -> SIMD2<Double> {
        let phase = cycle.phase(.propagate, gap: gap)
        let second = secondFlight(gap: gap)
        func activity(isSource: Bool) -> Double {
            max(
                passage(from: phase.start.seconds, phase.duration.seconds, isSource: isSource),
                passage(from: second.start, second.duration, isSource: isSource))
        }
        return SIMD2(activity(isSource: true), activity(isSource: false))
    }

    /// How active the backward pass is at the start and at the end of a gap's connections, 0...1.
    func backwardActivity(gap: Int) -> SIMD2<Double> {
        let phase = cycle.phase(.backprop, gap: gap)
        let (start, duration) = (phase.start.seconds, phase.duration.seconds)
        return SIMD2(
            passage(from: start, duration, isSource: false), passage(from: start, duration, isSource: true))
    }

    /// How much of their weight's tint the connections of a gap show at their start and at their end, 0...1: where
    /// a signal passes, and from the second pass until the last rest.
    func tint(gap: Int) -> SIMD2<Double> {
        let active = forwardActivity(gap: gap)
        let second = secondPropagation(gap: gap)
        let held = SIMD2(Easing.smoothstep(second / 0.15), Easing.smoothstep((second - 0.22) / 0.4))
        return SIMD2(max(active.x, held.x * (1 - lightsOut)), max(active.y, held.y * (1 - lightsOut)))
    }

    /// How active one end of a gap's connections is, 0...1: a soft front passes from the source to the other end.
    /// It leaves the gap shortly after the phase.
    private func passage(from start: Double, _ duration: Double, isSource: Bool) -> Double {
        let place = (time - start) / duration
        return isSource
            ? Easing.window(place, start: 0, end: 0.9, fadeIn: 0.15, fadeOut: 0.4)
            : Easing.window(place, start: 0.22, end: 1.35, fadeIn: 0.4, fadeOut: 0.45)
    }
}
