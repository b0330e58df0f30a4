/// What a video says in words beside its pictures. Captions in the picture are a part of the staging.
public struct TextPlan: Codable, Sendable, Equatable {
    /// Whether the film's sections are the video's chapters.
    public let hasChapters: Bool
    /// Whether the video has its captions as a track of soft subtitles.
    public let hasCaptionTrack: Bool
    /// Whether a WebVTT file lies beside the video.
    public let hasCaptionFile: Bool

    package init(hasChapters: Bool, captions: Set<CaptionForm>) {
        self.hasChapters = hasChapters
        hasCaptionTrack = captions.contains(.track)
        hasCaptionFile = captions.contains(.sidecar)
    }
}
