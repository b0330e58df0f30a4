import Encoding
import Films
import Timeline

/// Everything that decides the bytes of one output, with every default resolved.
///
/// Two plans that are equal give the same bytes on the same machine and driver.
public struct RenderPlan: Codable, Sendable, Equatable {
    /// How long a segment is: the unit of work, encoded by an encoder of its own. A whole number of frames is taken.
    public static let segmentLength = RationalTime(2)

    /// The film's name in the catalogue.
    public let film: String
    /// The film's settings.
    public let settings: FilmSettings
    /// The picture's size.
    public let size: FrameSize
    /// Frames a second.
    public let rate: FrameRate
    /// Which of the film's frames.
    public let frames: FrameRange
    /// How the video is encoded; no part in PNG sequences.
    public let video: VideoSettings
    /// How many frames a segment has; the last one may have fewer.
    public let segmentFrames: Int
    /// Where the frames go.
    public let output: RenderOutput

    /// When a frame of the film is shown.
    ///
    /// - Parameter index: The frame's place in ``frames``, counted from 0.
    func time(ofFrame index: Int) -> RationalTime { rate.time(ofFrame: frames.first + index) }

    /// The paths of all files that it gives, in order.
    func paths() throws(NeuroReelError) -> [String] {
        switch output {
        case .movie(let path): return [path]
        case .images(let text):
            do {
                let pattern = try ImageSequencePattern(text)
                return (frames.first...frames.last).map(pattern.path)
            } catch {
                throw NeuroReelError(error)
            }
        }
    }
}
