/// How the frames of a plan become files: the format with its settings.
///
/// As JSON, an object with the key `format` and those of the settings.
public enum EncodingPlan: Sendable, Equatable {
    /// A video.
    case mp4(VideoPlan)
    /// A PNG for each frame, which has nothing to choose.
    case png

    /// The format.
    public var format: OutputFormat {
        switch self {
        case .mp4: .mp4
        case .png: .png
        }
    }

    /// How the video is made; nil for pictures, on which none of it has a bearing.
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

    public init(from decoder: any Decoder) throws {
        switch try decoder.container(keyedBy: CodingKeys.self).decode(OutputFormat.self, forKey: .format) {
        case .mp4: self = .mp4(try VideoPlan(from: decoder))
        case .png: self = .png
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try video?.encode(to: encoder)
    }
}
