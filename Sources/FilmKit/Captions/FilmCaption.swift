import Timeline

/// A sentence that describes what the film shows.
public struct FilmCaption: Sendable, Equatable {
    /// When it appears.
    public let start: RationalTime
    /// When it disappears: not after the next one appears.
    public let end: RationalTime
    /// Plain text, without formulas or line breaks.
    public let text: String

    package init(start: RationalTime, end: RationalTime, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}
