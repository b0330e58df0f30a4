import Encoding

/// What decides the bytes of a video besides its pictures.
public struct VideoPlan: Codable, Sendable, Equatable {
    /// How it is encoded.
    public let settings: VideoSettings
    /// How many frames a segment has; the last one of a film may have fewer.
    public let segmentFrames: Int
    /// What it says in words.
    public let text: TextPlan

    /// Makes it of its parts.
    package init(settings: VideoSettings, segmentFrames: Int, text: TextPlan) {
        self.settings = settings
        self.segmentFrames = segmentFrames
        self.text = text
    }
}
