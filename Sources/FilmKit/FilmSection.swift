import Timeline

/// A part of a film.
public struct FilmSection: Sendable, Equatable {
    /// What the command line calls it, such as `loss`; a film may have several of one name.
    public let name: String
    /// What a viewer is told, such as `The loss`.
    public let title: String
    /// When it begins.
    public let start: RationalTime
    /// When it ends, which is when the next one begins.
    public let end: RationalTime

    package init(name: String, title: String, start: RationalTime, end: RationalTime) {
        self.name = name
        self.title = title
        self.start = start
        self.end = end
    }
}
