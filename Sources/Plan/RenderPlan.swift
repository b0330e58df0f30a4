import Console
import Encoding
import Files
import FilmKit
import Films
import Rendering
import Timeline
import Wording

/// Everything that decides the bytes of a film or of its pictures, with every default resolved. Its ``hash`` names the work.
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
    /// What it is rendered to, and how.
    public let encoding: EncodingPlan
    /// The program, the driver, the faces and the encoder.
    public private(set) var provenance: Provenance

    /// Makes a plan of its parts, with every default resolved.
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

    /// When a frame of the film is shown.
    ///
    /// - Parameter frame: Counted from the film's first, 0.
    package func time(ofFrame frame: Int) -> RationalTime { rate.time(ofFrame: frame) }

    /// The SHA-256 of the plan as JSON with sorted keys, without the processor: what was finished on one is up to date on all. Which
    /// segments may be mixed is decided by the plans themselves.
    public var hash: Digest {
        var plan = self
        plan.provenance.processor = nil
        return Digest(of: Array(CanonicalJSON.encode(plan)))
    }

    /// How the video is made.
    ///
    /// - Precondition: it is the plan of a video.
    package var movie: VideoPlan {
        guard let video = encoding.video else { preconditionFailure("a plan of pictures where a video is made") }
        return video
    }

    /// In which values another plan differs, such as `staging.theme is "light" and not "dark"`; empty if it is the same.
    package func differences(of other: RenderPlan) -> [String] {
        let (mine, theirs) = (CanonicalJSON.leaves(of: self), CanonicalJSON.leaves(of: other))
        return Set(mine.keys).union(theirs.keys).sorted().filter { mine[$0] != theirs[$0] }.map { key in
            "\(key) is \(Shown.value(theirs[key] ?? "missing")) and not \(Shown.value(mine[key] ?? "missing"))"
        }
    }

    /// The film that it renders.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if this program has no such film or it refuses a setting.
    package func makeFilm() throws(NeuroReelError) -> any Film { try film.prepared(staging) }
}

extension RenderPlan {
    /// The same work, done by what is here.
    ///
    /// - Parameter device: What draws.
    /// - Throws: ``NeuroReelError`` as ``Provenance``.
    package init(_ plan: RenderPlan, on device: RenderDevice) throws(NeuroReelError) {
        self.init(
            film: plan.film, staging: plan.staging, size: plan.size, rate: plan.rate, encoding: plan.encoding,
            provenance: try Provenance(
                device: device, film: plan.film, staging: plan.staging, format: plan.encoding.format))
    }
}
