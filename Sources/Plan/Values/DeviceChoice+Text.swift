import Console
import Rendering
import Wording

extension DeviceChoice {
    /// Parses a device from the command line: `auto`, `software` or an index.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the valid values.
    package static func parse(_ text: String) throws(NeuroReelError) -> DeviceChoice {
        if text == "auto" { return .auto }
        if text == "software" { return .software }
        guard let index = Int(text), index >= 0 else {
            let advice = NearestName.advice(text, among: ["auto", "software"], called: "names")
            throw NeuroReelError(.usage, "\(advice) Or give a device's number, as `neuroreel doctor` lists them.")
        }
        return .index(index)
    }

    /// The device in the form of ``parse(_:)``.
    package var text: String {
        switch self {
        case .auto: "auto"
        case .software: "software"
        case .index(let index): "\(index)"
        }
    }
}
