import Timeline

// What the camera does.
extension HomepageLoop.Moment {
    /// The progress of the camera's push-in towards the outputs, 0...1: while they are compared with the target, before
    /// and after the update.
    var push: Double {
        let last = cycle.phase(.propagate, gap: layerCount - 2)
        let first = cycle.phase(.backprop, gap: layerCount - 2)
        let moved = Easing.smootherstep(
            Easing.progress(
                time, from: last.start.seconds + 0.3 * last.duration.seconds, to: cycle.phase(.output).end.seconds))
        let left = Easing.smootherstep(first.progress(at: time))
        return max(moved * (1 - left), compared * (1 - lightsOut))
    }

    /// The layer in focus: it follows the signal to the outputs, and the error back. A fraction is between two layers.
    var focus: Double {
        let last = Double(layerCount - 1)
        let forth = Easing.smoothstep(
            Easing.progress(
                time, from: cycle.phase(.propagate, gap: 0).start.seconds, to: cycle.phase(.output).start.seconds))
        let back = Easing.smoothstep(
            Easing.progress(
                time, from: cycle.phase(.backprop, gap: layerCount - 2).start.seconds,
                to: cycle.phase(.weightUpdate).start.seconds))
        let again = Easing.smoothstep(
            (0..<(layerCount - 1)).reduce(0) { $0 + secondPropagation(gap: $1) } / Double(layerCount - 1))
        return last * max(forth * (1 - back), again * (1 - lightsOut))
    }
}
