/// One step of training, with everything that was computed on the way: what a film shows and what can be printed.
public struct TrainingStep: Codable, Sendable, Equatable {
    /// The network before the step.
    public let network: Network

    /// The sample it is shown.
    public let sample: Sample

    /// The forward pass of the sample's input.
    public let forward: ForwardPass

    /// The loss of the forward pass.
    public let loss: Double

    /// The backward pass from the sample's target.
    public let backward: BackwardPass

    /// Computes the step.
    ///
    /// - Precondition: The sample has as many inputs and targets as the network.
    public init(network: Network, sample: Sample) {
        self.network = network
        self.sample = sample
        forward = network.forward(sample.input)
        loss = network.lossValue(forward, target: sample.target)
        backward = network.backward(forward, target: sample.target)
    }

    /// The step after this one: the same sample, with the network updated by gradient descent.
    ///
    /// - Parameter learningRate: How far to go against the gradient. A rate too great lets the weights diverge, in
    ///   the end beyond what is finite; nothing hides that.
    public func next(learningRate: Double) -> TrainingStep {
        TrainingStep(network: network.updated(by: backward, learningRate: learningRate), sample: sample)
    }
}
