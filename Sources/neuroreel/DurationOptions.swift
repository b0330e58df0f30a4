import ArgumentParser
import Production
import Timeline

/// How long the phases of a training step last.
struct DurationOptions: ParsableArguments {
    @Option(help: "The whole cycle. (default: 12s)", transform: ArgumentValues.time)
    var cycleDuration: RationalTime?

    @Option(help: "The inputs' phase. (default: 0.8s)", transform: ArgumentValues.time)
    var inputDuration: RationalTime?

    @Option(help: "The forward phase of each gap between layers. (default: 1s)", transform: ArgumentValues.time)
    var propagateDuration: RationalTime?

    @Option(help: "The output's phase. (default: 0.6s)", transform: ArgumentValues.time)
    var outputDuration: RationalTime?

    @Option(help: "The backward phase of each gap between layers. (default: 1s)", transform: ArgumentValues.time)
    var backpropDuration: RationalTime?

    @Option(help: "The weight update's phase. (default: 0.6s)", transform: ArgumentValues.time)
    var updateDuration: RationalTime?

    @Option(
        help: "The share of the rest that lies before the phases, 0 to 1. (default: 0.25)",
        transform: ArgumentValues.share)
    var leadShare: RationalTime?

    /// The durations, with defaults for those that were not given.
    var values: PhaseDurations {
        let standard = PhaseDurations()
        return PhaseDurations(
            cycle: cycleDuration ?? standard.cycle, input: inputDuration ?? standard.input,
            propagate: propagateDuration ?? standard.propagate, output: outputDuration ?? standard.output,
            backprop: backpropDuration ?? standard.backprop, weightUpdate: updateDuration ?? standard.weightUpdate,
            leadShare: leadShare ?? standard.leadShare)
    }
}
