/// The formats that a film can be rendered to.
///
/// A new one is a file beside ``MP4Format``, a case here and one in ``EncodingPlan``, and its encoder in `Encoding`.
public enum OutputFormat: String, Codable, Sendable, CaseIterable {
    /// A video.
    case mp4
    /// A picture for each frame.
    case png

    /// What it holds, and what writes it.
    package var type: any Format.Type {
        switch self {
        case .mp4: MP4Format.self
        case .png: PNGSequenceFormat.self
        }
    }

    /// What its files' names end with.
    package var fileExtension: String { type.fileExtension }

    /// Whether each frame is a file of its own.
    package var isSequence: Bool { type.codec.isStill }

    /// The format whose files have an extension, in large or small letters; nil if none has.
    package init?(fileExtension: String) {
        guard let format = OutputFormat.allCases.first(where: { $0.fileExtension == fileExtension.lowercased() })
        else { return nil }
        self = format
    }
}
