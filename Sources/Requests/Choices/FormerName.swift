/// What options of the command line and keys of batch files were called before they had the paths of storyboards.
public enum FormerName {
    /// The paths that took their places, and the value that a flag stands for.
    private static let all: [String: (path: String, value: String?)] = [
        "activation": ("network.activation", nil), "output-activation": ("network.output", nil),
        "loss": ("network.loss", nil), "no-bias": ("network.bias", "false"), "sparks": ("sparks", nil),
        "cycles": ("training.cycles", nil), "update-weights": ("training.update-weights", "true"),
        "learning-rate": ("training.learning-rate", nil), "cycle-duration": ("timing.cycle", nil),
        "input-duration": ("timing.input", nil), "propagate-duration": ("timing.propagate", nil),
        "output-duration": ("timing.output", nil), "backprop-duration": ("timing.backprop", nil),
        "update-duration": ("timing.update", nil), "lead-share": ("timing.lead-share", nil),
        "step-duration": ("timing.step", nil), "no-chapters": ("chapters", "false"),
    ]

    /// What a key of a batch file is now, such as `network.bias: false`; nil for a name that never was one.
    public static func key(_ name: String) -> String? {
        all[name].map { now in now.value.map { "\(now.path): \($0)" } ?? now.path }
    }

    /// What an option is now, such as `--set network.loss=VALUE`; nil for a name that never was one.
    ///
    /// - Parameter name: The option without its dashes.
    public static func option(_ name: String) -> String? {
        all[name].map { now in "--set \(now.path)=\(now.value ?? "VALUE")" }
    }
}
