import ArgumentParser
import Production
import Rendering

/// Which device draws.
struct DeviceOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: "auto (hardware if it works), software, or a number that `neuroreel doctor` lists. (default: auto)",
        transform: DeviceChoice.parse)
    var device: DeviceChoice?

    /// The choice, with its default.
    var choice: DeviceChoice { device ?? .auto }
}
