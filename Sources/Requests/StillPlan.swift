import FilmKit
import Films
import Plan
import Timeline

/// One picture of a film, with every default resolved.
public struct StillPlan: Sendable {
    /// The film and what was chosen about it.
    public let script: FilmScript
    /// How it is shown.
    public let staging: Staging
    /// The film on this stage.
    public let film: any Film
    /// The picture's size.
    public let size: FrameSize
    /// The moment of the film that is drawn.
    public let time: RationalTime
    /// The PNG's path.
    public let path: String
}
