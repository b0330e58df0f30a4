import FilmKit

/// Which frames of a plan are rendered, and where they go.
public struct RenderJob: Sendable {
    /// What decides the bytes.
    public let plan: RenderPlan
    /// The plan's film, made once for all that the job needs of it.
    public let film: any Film
    /// Which of the film's frames.
    public let frames: FrameRange
    /// Where they go.
    public let output: RenderOutput
    /// What a user should know about how the request was met; no part of the work.
    public let notes: [String]

    /// Makes a job.
    ///
    /// - Parameter film: The plan's film.
    package init(plan: RenderPlan, film: any Film, frames: FrameRange, output: RenderOutput, notes: [String] = []) {
        self.plan = plan
        self.film = film
        self.frames = frames
        self.output = output
        self.notes = notes
    }

    /// The segments of these frames, in order; pictures have none.
    public var segments: [Segment] {
        plan.encoding.video.map { Segment.covering(frames, length: $0.segmentFrames) } ?? []
    }
}
