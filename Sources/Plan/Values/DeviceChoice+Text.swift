import Console
import Rendering
import Wording

extension DeviceChoice {
    /// Reads a device as the command line has it: `auto`, `software` or its index.
    ///
    /// - Throws: ``NeuroReelError`` (usage) that says what would be right.
    package static func parse(_ text: String) throws(NeuroReelError) -> DeviceChoice {
        if text == "auto" { return .auto }
        if text == "software" { return .software }
        guard let index = Int(text), index >= 0 else {
            let advice = NearestName.advice(text, among: ["auto", "software"], called: "names")
            throw NeuroReelError(.usage, "\(advice) Or give a device's number, as `neuroreel doctor` lists them.")
        }
        return .index(index)
    }

    /// The device as ``parse(_:)`` reads it.
    package var text: String {
        switch self {
        case .auto: "auto"
        case .software: "software"
        case .index(let index): "\(index)"
        }
    }
}
