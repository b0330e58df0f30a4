import Films
import Timeline

extension HomepageLoop.Settings {
    /// What a storyboard can say about the loop.
    static let parameters: [Parameter<HomepageLoop.Settings>] = [
        Parameter(
            "network.layers", "Neurons in each layer, from the input to the output",
            .list(
                of: .whole(UInt64(neuronCounts.lowerBound)...UInt64(neuronCounts.upperBound)), count: layerCounts),
            get: { .list($0.layers.map { .whole(UInt64($0)) }) },
            set: { settings, value in
                guard case .list(let sizes) = value else { return }
                settings.layers = sizes.compactMap { if case .whole(let size) = $0 { Int(size) } else { nil } }
            }),
        .seed("seed", "Chooses weights, sample and sparks", \.seed),
        .whole("sparks", "Sparks on each connection in each pass", sparkCounts, \.sparksPerConnection),
        .whole("training.cycles", "Training steps shown one after another", cycleCounts, \.cycles),
        .flag(
            "training.update-weights",
            "Whether each cycle starts with what the last one learned; the loop then has a seam", \.applyUpdates),
        .number(
            "training.learning-rate", "How far an update goes along the gradient", NumberRange(above: 0, upTo: 10),
            \.learningRate),
        .time(
            "timing.cycle", "The whole cycle, rest included", .duration(upTo: TrainingCycle.maximumCycle),
            \.durations.cycle),
        .time("timing.input", "The inputs' phase", phase, \.durations.input),
        .time("timing.propagate", "The forward phase of each gap between layers", phase, \.durations.propagate),
        .time("timing.output", "The output's phase", phase, \.durations.output),
        .time("timing.backprop", "The backward phase of each gap between layers", phase, \.durations.backprop),
        .time("timing.update", "The weight update's phase", phase, \.durations.weightUpdate),
        .time("timing.lead-share", "The share of the rest that lies before the phases", .share, \.durations.leadShare),
    ]

    private static let phase = ValueKind.duration(upTo: TrainingCycle.maximumPhase)
}

extension ValueKind {
    /// A duration from a millisecond on.
    fileprivate static func duration(upTo longest: RationalTime) -> ValueKind {
        .duration(RationalTime(1, 1000)...longest)
    }
}
