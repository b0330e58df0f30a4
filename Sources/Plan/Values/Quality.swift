import Console
import Encoding

/// A choice between the speed of encoding and the fidelity of what comes out.
public enum Quality: String, Codable, Sendable, CaseIterable {
    /// To look at quickly.
    case draft
    /// To publish.
    case standard
    /// To keep, or to edit further.
    case high

    /// The rate factors that can be asked for. 0 would be lossless, which is not within H.264's High profile.
    public static let crfLimits = 1...51

    /// The constant rate factor of x264: lower is better and larger.
    public var crf: Int {
        switch self {
        case .draft: 28
        case .standard: 18
        case .high: 14
        }
    }

    /// The preset of x264: how hard it tries.
    public var preset: String {
        switch self {
        case .draft: "veryfast"
        case .standard: "medium"
        case .high: "slow"
        }
    }

    /// Reads a quality as the command line has it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name.
    public static func parse(_ text: String) throws(NeuroReelError) -> Quality {
        try Choice.parse(text, called: "qualities")
    }
}
