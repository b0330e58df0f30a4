import Encoding
import Films
import Foundation
import Timeline
import Wording

/// Everything that decides the bytes of a film, with every default resolved. Its ``hash`` names the work.
///
/// Where the film goes and which of its frames are wanted are no part of it: that is a ``RenderJob``.
public struct RenderPlan: Codable, Sendable, Equatable {
    /// How long a segment is unless asked otherwise.
    public static let segmentLength = RationalTime(2)

    /// How long a segment may be.
    public static let segmentLengths = RationalTime(1, 10)...RationalTime(30)

    /// The film and what was chosen about it.
    public let film: FilmScript
    /// How it is shown.
    public let staging: Staging
    /// The picture's size.
    public let size: FrameSize
    /// Frames a second.
    public let rate: FrameRate
    /// How the video is encoded; no part in PNG sequences.
    public let video: VideoSettings
    /// How many frames a segment has; the last one of a film may have fewer.
    public let segmentFrames: Int
    /// What the video says in words; no part in PNG sequences.
    public let text: TextPlan
    /// The program, the driver and the encoder.
    public let provenance: Provenance

    /// When a frame of the film is shown.
    ///
    /// - Parameter frame: Counted from the film's first, 0.
    func time(ofFrame frame: Int) -> RationalTime { rate.time(ofFrame: frame) }

    /// The SHA-256 of the plan as JSON with sorted keys.
    public var hash: Digest { Digest(of: Array(CanonicalJSON.encode(self))) }

    /// In which values another plan differs, such as `staging.theme is "light" and not "dark"`; empty if it is the same.
    func differences(of other: RenderPlan) -> [String] {
        let (mine, theirs) = (CanonicalJSON.leaves(of: self), CanonicalJSON.leaves(of: other))
        return Set(mine.keys).union(theirs.keys).sorted().filter { mine[$0] != theirs[$0] }.map { key in
            "\(key) is \(Shown.value(theirs[key] ?? "missing")) and not \(Shown.value(mine[key] ?? "missing"))"
        }
    }

    /// The film that it renders.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if this program has no such film or it refuses a setting.
    func makeFilm() throws(NeuroReelError) -> any Film { try FilmRequest.film(film, staging) }
}

extension RenderPlan {
    /// The same work, done by other tools.
    init(_ plan: RenderPlan, madeBy provenance: Provenance) {
        self.init(
            film: plan.film, staging: plan.staging, size: plan.size, rate: plan.rate, video: plan.video,
            segmentFrames: plan.segmentFrames, text: plan.text, provenance: provenance)
    }
}
