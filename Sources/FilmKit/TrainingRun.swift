import NeuralNetwork

/// A training run that a film shows: consecutive steps of gradient descent.
public struct TrainingRun: Sendable {
    /// The name on the command line, such as `training`; unique within the film.
    public let name: String
    /// The steps; at least one.
    public let steps: TrainingSteps
    /// The step after the last one's update, if the film shows what that update leads to; nil otherwise.
    public let outcome: TrainingStep?
    /// The learning rate.
    public let learningRate: Double
    /// How the steps follow one another, for a listing of their values: a clause without a full stop; nil if there is
    /// nothing to say.
    public let remark: String?
    /// Whether each cycle of the film starts with the weights that the one before it learned.
    public let updatesWeights: Bool

    /// Makes a run.
    ///
    /// - Precondition: There is a step.
    public init(
        name: String = "training", steps: TrainingSteps, outcome: TrainingStep? = nil, learningRate: Double,
        remark: String? = nil, updatesWeights: Bool = false
    ) {
        precondition(!steps.isEmpty, "a training without a step")
        self.name = name
        self.steps = steps
        self.outcome = outcome
        self.learningRate = learningRate
        self.remark = remark
        self.updatesWeights = updatesWeights
    }

    /// The same run with another name.
    package func named(_ name: String) -> TrainingRun {
        TrainingRun(
            name: name, steps: steps, outcome: outcome, learningRate: learningRate, remark: remark,
            updatesWeights: updatesWeights)
    }

    /// The step after a step's update; nil if the film does not show it.
    public func next(after index: Int) -> TrainingStep? {
        index + 1 < steps.count ? steps[index + 1] : outcome
    }
}
