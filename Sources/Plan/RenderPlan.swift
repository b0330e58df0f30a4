import Console
import Encoding
import Files
import FilmKit
import Films
import Rendering
import Timeline
import Wording

/// Everything that decides the bytes of a film or of its pictures, with every default resolved. The plan's ``hash``
/// identifies the work.
///
/// The output's path and the range of frames are not part of it: they are in a ``RenderJob``.
public struct RenderPlan: Codable, Sendable, Equatable {
    /// The default duration of a segment: 2 s.
    public static let segmentLength = RationalTime(2)

    /// The range of a segment's duration.
    public static let segmentLengths = RationalTime(1, 10)...RationalTime(30)

    /// The film and its settings.
    public let film: FilmScript
    /// The film's staging.
    public let staging: Staging
    /// The picture's size in pixels.
    public let size: FrameSize
    /// The frame rate.
    public let rate: FrameRate
    /// The output format and its settings.
    public let encoding: EncodingPlan
    /// The program, the driver, the fonts and the encoder.
    public private(set) var provenance: Provenance

    package init(
        film: FilmScript, staging: Staging, size: FrameSize, rate: FrameRate, encoding: EncodingPlan,
        provenance: Provenance
    ) {
        self.film = film
        self.staging = staging
        self.size = size
        self.rate = rate
        self.encoding = encoding
        self.provenance = provenance
    }

    /// The presentation time of a frame.
    ///
    /// - Parameter frame: The frame's index, counted from 0.
    package func time(ofFrame frame: Int) -> RationalTime { rate.time(ofFrame: frame) }

    /// The SHA-256 of the plan as JSON with sorted keys. The processor is left out: a film finished on one processor is
    /// up to date on all. Plans are compared in full to decide which segments may be mixed.
    public var hash: Digest {
        var plan = self
        plan.provenance.processor = nil
        return Digest(of: Array(CanonicalJSON.encode(plan)))
    }

    /// The settings of the video.
    ///
    /// - Precondition: The plan is that of a video.
    package var movie: VideoPlan {
        guard let video = encoding.video else { preconditionFailure("a plan of pictures where a video is made") }
        return video
    }

    /// The values in which another plan differs, such as `staging.theme is "light" and not "dark"`; empty if there are
    /// none.
    package func differences(of other: RenderPlan) -> [String] {
        let (mine, theirs) = (CanonicalJSON.leaves(of: self), CanonicalJSON.leaves(of: other))
        return Set(mine.keys).union(theirs.keys).sorted().filter { mine[$0] != theirs[$0] }.map { key in
            "\(key) is \(Shown.value(theirs[key] ?? "missing")) and not \(Shown.value(mine[key] ?? "missing"))"
        }
    }

    /// Makes the plan's film.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if this program has no such film or it refuses a setting.
    package func makeFilm() throws(NeuroReelError) -> any Film { try film.prepared(staging) }
}

extension RenderPlan {
    /// Makes a plan for the same work with the provenance of this process.
    ///
    /// - Parameter device: The render device.
    /// - Throws: ``NeuroReelError`` as ``Provenance``.
    package init(_ plan: RenderPlan, on device: RenderDevice) throws(NeuroReelError) {
        self.init(
            film: plan.film, staging: plan.staging, size: plan.size, rate: plan.rate, encoding: plan.encoding,
            provenance: try Provenance(
                device: device, film: plan.film, staging: plan.staging, format: plan.encoding.format))
    }
}
