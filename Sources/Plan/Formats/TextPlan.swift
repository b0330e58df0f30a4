/// The text in a video file beside its pictures. Burned-in captions are part of the staging instead.
public struct TextPlan: Codable, Sendable, Equatable {
    /// Whether the film's sections become chapters.
    public let hasChapters: Bool
    /// Whether the file has a subtitle track with the captions.
    public let hasCaptionTrack: Bool
    /// Whether a WebVTT file with the captions is written beside the video.
    public let hasCaptionFile: Bool

    package init(hasChapters: Bool, captions: Set<CaptionForm>) {
        self.hasChapters = hasChapters
        hasCaptionTrack = captions.contains(.track)
        hasCaptionFile = captions.contains(.sidecar)
    }
}
