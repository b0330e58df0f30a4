import FilmKit
import Films
import Plan
import Timeline

/// Everything that decides the bytes of one picture, with every default resolved.
public struct StillPlan: Codable, Sendable, Equatable {
    /// The film and what was chosen about it.
    public let film: FilmScript
    /// How it is shown.
    public let staging: Staging
    /// The picture's size.
    public let size: FrameSize
    /// The moment of the film that is drawn.
    public let time: RationalTime
    /// The PNG's path.
    public let path: String

    /// Makes it of its parts.
    package init(film: FilmScript, staging: Staging, size: FrameSize, time: RationalTime, path: String) {
        self.film = film
        self.staging = staging
        self.size = size
        self.time = time
        self.path = path
    }
}
