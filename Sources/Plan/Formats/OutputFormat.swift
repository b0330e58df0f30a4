/// The formats that a film can be rendered to.
///
/// To add a format, write a file beside ``MP4Format``, a case here and one in ``EncodingPlan``, and its encoder in
/// `Encoding`.
public enum OutputFormat: String, Codable, Sendable, CaseIterable {
    /// A video.
    case mp4
    /// A PNG per frame.
    case png

    /// The format's properties.
    package var type: any Format.Type {
        switch self {
        case .mp4: MP4Format.self
        case .png: PNGSequenceFormat.self
        }
    }

    /// The extension of the format's files.
    package var fileExtension: String { type.fileExtension }

    /// Whether each frame is a file of its own.
    package var isSequence: Bool { type.codec.isStill }

    /// Finds a format by a file extension in upper or lower case; nil if there is none.
    package init?(fileExtension: String) {
        guard let format = OutputFormat.allCases.first(where: { $0.fileExtension == fileExtension.lowercased() })
        else { return nil }
        self = format
    }
}
