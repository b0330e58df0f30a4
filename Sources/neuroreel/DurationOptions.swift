import ArgumentParser
import Production
import Requests
import Timeline

/// How long the phases of a training step last: up to 60 s each, in whole milliseconds.
struct DurationOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: "The whole cycle, up to 600s. (default: 12s)",
        transform: ArgumentValues.duration)
    var cycleDuration: RationalTime?

    @Option(
        parsing: .unconditional, help: "The inputs' phase. (default: 0.8s)",
        transform: ArgumentValues.duration)
    var inputDuration: RationalTime?

    @Option(
        parsing: .unconditional, help: "The forward phase of each gap between layers. (default: 1s)",
        transform: ArgumentValues.duration)
    var propagateDuration: RationalTime?

    @Option(
        parsing: .unconditional, help: "The output's phase. (default: 0.6s)",
        transform: ArgumentValues.duration)
    var outputDuration: RationalTime?

    @Option(
        parsing: .unconditional, help: "The backward phase of each gap between layers. (default: 1s)",
        transform: ArgumentValues.duration)
    var backpropDuration: RationalTime?

    @Option(
        parsing: .unconditional, help: "The weight update's phase. (default: 0.6s)",
        transform: ArgumentValues.duration)
    var updateDuration: RationalTime?

    @Option(
        parsing: .unconditional,
        help: "The share of the rest that lies before the phases, 0 to 1. (default: 0.25)",
        transform: ArgumentValues.share)
    var leadShare: RationalTime?

    @Option(
        parsing: .unconditional, help: "Each step of a film that goes step by step. (default: 5s)",
        transform: ArgumentValues.duration)
    var stepDuration: RationalTime?

    /// Adds the durations that were given.
    func add(to choices: inout FilmChoices) {
        choices.cycleDuration = cycleDuration
        choices.inputDuration = inputDuration
        choices.propagateDuration = propagateDuration
        choices.outputDuration = outputDuration
        choices.backpropDuration = backpropDuration
        choices.updateDuration = updateDuration
        choices.leadShare = leadShare
        choices.stepDuration = stepDuration
    }
}
