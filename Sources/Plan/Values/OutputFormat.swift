/// What a render writes where no name says it.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// A video.
    case mp4
    /// A picture for each frame.
    case png
}
