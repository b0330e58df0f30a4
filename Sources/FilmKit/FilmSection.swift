import Timeline

/// A section of a film, such as a step of a lesson.
public struct FilmSection: Sendable, Equatable {
    /// The name on the command line, such as `loss`; several sections may share one.
    public let name: String
    /// The title for viewers, such as `The loss`.
    public let title: String
    /// The section's start.
    public let start: RationalTime
    /// The section's end, which is the start of the next one.
    public let end: RationalTime
    /// The title of the chapter that it belongs to: its own title, unless the film says otherwise. Consecutive sections of
    /// one chapter's title are one chapter.
    public let chapter: String
    /// Whether it begins a chapter, even if the section before it has the same chapter's title.
    public let beginsChapter: Bool

    package init(
        name: String, title: String, start: RationalTime, end: RationalTime, chapter: String? = nil,
        beginsChapter: Bool = false
    ) {
        self.name = name
        self.title = title
        self.start = start
        self.end = end
        self.chapter = chapter ?? title
        self.beginsChapter = beginsChapter
    }
}
