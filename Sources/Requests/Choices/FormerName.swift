/// Former names of command-line options and batch keys, from before they were named by storyboard paths.
public enum FormerName {
    /// Each former name's path, and the value that a flag stood for.
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

    /// The replacement of a batch key, such as `network.bias: false`; nil for a name that was never one.
    public static func key(_ name: String) -> String? {
        all[name].map { now in now.value.map { "\(now.path): \($0)" } ?? now.path }
    }

    /// The replacement of an option, such as `--set network.loss=VALUE`; nil for a name that was never one.
    ///
    /// - Parameter name: The option without its dashes.
    public static func option(_ name: String) -> String? {
        all[name].map { now in "--set \(now.path)=\(now.value ?? "VALUE")" }
    }
}
