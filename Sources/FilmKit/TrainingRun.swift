import NeuralNetwork

/// A training that a film shows: steps of gradient descent, one after another.
public struct TrainingRun: Sendable {
    /// What the command line calls it, such as `training`; no other run of the film has the name.
    public let name: String
    /// Its steps; at least one.
    public let steps: TrainingSteps
    /// How far an update goes along the gradient.
    public let learningRate: Double
    /// How its steps follow one another, for those who read its values: a clause without a full stop; nil where there is nothing to say.
    public let remark: String?

    /// Makes a run.
    ///
    /// - Precondition: There is a step.
    public init(name: String = "training", steps: TrainingSteps, learningRate: Double, remark: String? = nil) {
        precondition(!steps.isEmpty, "a training without a step")
        self.name = name
        self.steps = steps
        self.learningRate = learningRate
        self.remark = remark
    }
}
