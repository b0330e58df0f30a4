/// Every value of one backward pass.
public struct BackwardPass: Codable, Sendable, Equatable {
    /// The gradient of the loss with respect to each pre-activation: `[layer][neuron]`. The input layer has no
    /// pre-activation and nothing to learn; its deltas are 0.
    public let deltas: [[Double]]

    /// The gradient of the loss with respect to each weight: the delta the connection leads to, times the activation
    /// it comes from.
    public let weightGradients: Weights

    /// The gradient of the loss with respect to each bias: its neuron's delta.
    public let biasGradients: Biases
}
