import Timeline

/// A named part of a film, to which players can jump.
public struct Chapter: Sendable, Equatable {
    /// One line of 1...255 bytes of UTF-8.
    public var title: String
    /// When it begins: with the film, or where the chapter before it ends.
    public var start: RationalTime
    /// When it ends: a millisecond after its start or later, and no later than the film.
    public var end: RationalTime

    /// A chapter as given; ``TextTracks`` checks it.
    public init(title: String, start: RationalTime, end: RationalTime) {
        self.title = title
        self.start = start
        self.end = end
    }
}
