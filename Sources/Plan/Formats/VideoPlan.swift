import Encoding

/// Everything that decides the bytes of a video besides its pictures.
public struct VideoPlan: Codable, Sendable, Equatable {
    /// The encoder's settings.
    public let settings: VideoSettings
    /// The number of frames in a segment; the last one of a film may have fewer.
    public let segmentFrames: Int
    /// Chapters and captions.
    public let text: TextPlan

    package init(settings: VideoSettings, segmentFrames: Int, text: TextPlan) {
        self.settings = settings
        self.segmentFrames = segmentFrames
        self.text = text
    }
}
