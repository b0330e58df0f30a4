/// Every value of one forward pass.
public struct ForwardPass: Codable, Sendable, Equatable {
    /// What each neuron summed up, bias included: `[layer][neuron]`. Layer 0 holds the input itself.
    public let preActivations: [[Double]]

    /// What each neuron gave on: `[layer][neuron]`. Layer 0 holds the input itself.
    public let activations: [[Double]]

    /// The activations of the last layer.
    public var output: [Double] { activations[activations.count - 1] }
}
