/// A note for the user about a storyboard that was read.
public struct StoryboardNote: Sendable, Equatable {
    /// The path of the setting that it is about.
    public let path: String
    /// The note, in sentences.
    public let text: String
}
