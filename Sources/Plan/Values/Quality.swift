import Console
import Encoding

/// A trade-off between encoding speed and quality.
public enum Quality: String, Codable, Sendable, CaseIterable {
    /// For previews: CRF 28, preset `veryfast`.
    case draft
    /// For publishing: CRF 18, preset `medium`.
    case standard
    /// For archiving, or for further editing: CRF 14, preset `slow`.
    case high

    /// The range of x264's constant rate factor. 0 would be lossless, which H.264's High profile does not support.
    public static let crfLimits = 1...51

    /// The constant rate factor of x264; lower is better and larger.
    public var crf: Int {
        switch self {
        case .draft: 28
        case .standard: 18
        case .high: 14
        }
    }

    /// The preset of x264, which trades speed for compression.
    public var preset: String {
        switch self {
        case .draft: "veryfast"
        case .standard: "medium"
        case .high: "slow"
        }
    }

    /// Parses a quality from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest valid name.
    public static func parse(_ text: String) throws(NeuroReelError) -> Quality {
        try Choice.parse(text, called: "qualities")
    }
}
