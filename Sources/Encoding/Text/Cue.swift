import Timeline

/// A caption: a text that is shown for a while.
public struct Cue: Sendable, Equatable {
    /// When it appears: no earlier than the cue before it goes.
    public var start: RationalTime
    /// When it goes: a millisecond after its start or later, and no later than the film's end.
    public var end: RationalTime
    /// Plain text of 1...65535 bytes of UTF-8, lines separated by line feeds.
    ///
    /// It is stored as it is, but players that read timed text through libav take a backslash before `N`, `n` or `h`,
    /// and one after an opening brace, for markup.
    public var text: String

    /// A cue as given; ``TextTracks`` checks it.
    public init(start: RationalTime, end: RationalTime, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}
