import FilmKit

/// A range of a plan's frames and the output that they are rendered to.
public struct RenderJob: Sendable {
    /// The plan, which decides the bytes.
    public let plan: RenderPlan
    /// The plan's film, made once for the whole job.
    public let film: any Film
    /// The frames to render.
    public let frames: FrameRange
    /// The output.
    public let output: RenderOutput
    /// Notes for the user about how the request was met; they do not affect the output.
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

    /// The segments of the job's frames, in order; empty for pictures.
    public var segments: [Segment] {
        plan.encoding.video.map { Segment.covering(frames, length: $0.segmentFrames) } ?? []
    }
}
