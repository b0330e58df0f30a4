extension HomepageLoop.Phase {
    /// The kinds of phases of a training step.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Rest.
        case idle
        /// The inputs light up.
        case input
        /// Signals cross one gap towards the output.
        case propagate
        /// The output is revealed next to the target.
        case output
        /// Prediction and target are held for comparison.
        case hold
        /// Errors cross one gap back towards the input.
        case backprop
        /// The weights are updated.
        case weightUpdate = "weight_update"
        /// The sample passes forward again, with the updated weights.
        case consequence
    }
}
