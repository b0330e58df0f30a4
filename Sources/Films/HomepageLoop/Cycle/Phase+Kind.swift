extension HomepageLoop.Phase {
    /// What happens in a phase of a training step.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Rest.
        case idle
        /// The inputs light up.
        case input
        /// Signals cross one gap towards the output.
        case propagate
        /// The output is compared with the target.
        case output
        /// Prediction and target stand side by side.
        case hold
        /// Errors cross one gap back towards the input.
        case backprop
        /// The weights learn.
        case weightUpdate = "weight_update"
        /// The sample is seen again, with the updated weights.
        case consequence
    }
}
