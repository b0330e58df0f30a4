import Timeline

/// A sentence that tells what is going on, for those who read along.
public struct FilmCaption: Sendable, Equatable {
    /// When it appears.
    public let start: RationalTime
    /// When it goes: not after the next one appears.
    public let end: RationalTime
    /// Plain text, without formulas or line breaks.
    public let text: String

    package init(start: RationalTime, end: RationalTime, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}
