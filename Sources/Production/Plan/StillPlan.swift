import FilmKit
import Films
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
}
