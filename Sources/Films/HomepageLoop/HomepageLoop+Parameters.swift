import FilmKit
import NeuralNetwork
import Parameters
import Timeline

extension HomepageLoop {
    public static let defaults = Settings()

    public static let colorRoles = ColorRole.allCases.filter { ![.textMuted, .textResult, .textError].contains($0) }

    public static func notes(on settings: Settings, given: Set<String>) -> [String] {
        guard given.contains("training.learning-rate"), !settings.applyUpdates, !settings.hasConsequence else {
            return []
        }
        return [
            "The learning rate changes nothing: without training.update-weights and consequence no weight is changed."
        ]
    }

    public static let parameters: [Parameter<Settings>] = Settings.networkParameters + Settings.sampleParameters + [
        .seed("seed", "Chooses weights, sample and sparks", \.seed),
        .whole("sparks", "Sparks on each connection in each pass", Settings.sparkCounts, \.sparksPerConnection),
        .whole("training.cycles", "Training steps shown one after another", Settings.cycleCounts, \.cycles),
        .flag(
            "training.update-weights",
            "Whether each cycle starts with what the last one learned; the loop then has a seam", \.applyUpdates),
        .flag(
            "consequence",
            "Whether the weights are seen to change by one update, and the output that the changed ones lead to",
            \.hasConsequence),
        Settings.learningRate("How far an update goes along the gradient"),
        .time(
            "timing.cycle", "The whole cycle, rest included", .duration(upTo: Cycle.maximumCycle),
            \.durations.cycle),
        .time("timing.input", "The inputs' phase", phase, \.durations.input),
        .time("timing.propagate", "The forward phase of each gap between layers", phase, \.durations.propagate),
        .time("timing.output", "The output's phase", phase, \.durations.output),
        .time("timing.hold", "How long output and target are compared", pause, \.durations.hold),
        .time("timing.backprop", "The backward phase of each gap between layers", phase, \.durations.backprop),
        .time("timing.update", "The weight update's phase", phase, \.durations.weightUpdate),
        .time(
            "timing.consequence", "How long the output of the changed weights is seen", pause, \.durations.consequence),
        .time("timing.lead-share", "The share of the rest that lies before the phases", .share, \.durations.leadShare),
    ]

    private static let phase = ValueKind.duration(upTo: Cycle.maximumPhase)
    private static let pause = ValueKind.duration(.zero...Cycle.maximumPhase)
}

extension ValueKind {
    /// A duration of at least one millisecond.
    fileprivate static func duration(upTo longest: RationalTime) -> ValueKind {
        .duration(RationalTime(1, 1000)...longest)
    }
}
