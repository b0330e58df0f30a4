/// The output format with its settings.
///
/// It is encoded to JSON as an object with the key `format` and those of the settings.
public enum EncodingPlan: Sendable, Equatable {
    /// A video.
    case mp4(VideoPlan)
    /// A PNG per frame, which has no settings.
    case png

    /// The format.
    public var format: OutputFormat {
        switch self {
        case .mp4: .mp4
        case .png: .png
        }
    }

    /// The settings of the video; nil for pictures.
    public var video: VideoPlan? {
        switch self {
        case .mp4(let video): video
        case .png: nil
        }
    }
}

extension EncodingPlan: Codable {
    private enum CodingKeys: String, CodingKey {
        case format
    }

    /// Decodes the format and its settings.
    ///
    /// - Throws: `DecodingError` for an unknown format or missing settings.
    public init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: CodingKeys.self).decode(OutputFormat.self, forKey: .format) {
        case .mp4: self = .mp4(try VideoPlan(from: decoder))
        case .png: self = .png
        }
    }

    /// Encodes the format and its settings into one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try video?.encode(to: encoder)
    }
}
