import FilmKit
import Films
import Plan
import Timeline

/// A picture of a film, with all defaults resolved.
public struct StillPlan: Sendable {
    /// The film and its settings.
    public let script: FilmScript
    /// The staging.
    public let staging: Staging
    /// The film with its staging.
    public let film: any Film
    /// The picture's size.
    public let size: FrameSize
    /// The time in the film.
    public let time: RationalTime
    /// The PNG's path.
    public let path: String
}
