/// Which frames of a plan are rendered, and where they go.
public struct RenderJob: Sendable, Equatable {
    /// What decides the bytes.
    public let plan: RenderPlan
    /// Which of the film's frames.
    public let frames: FrameRange
    /// Where they go.
    public let output: RenderOutput
    /// What a user should know about how the request was met; no part of the work.
    public var notes: [String] = []

    /// Makes it of its parts.
    package init(plan: RenderPlan, frames: FrameRange, output: RenderOutput, notes: [String] = []) {
        self.plan = plan
        self.frames = frames
        self.output = output
        self.notes = notes
    }

    /// The segments of these frames, in order; pictures have none.
    public var segments: [Segment] {
        plan.video.map { Segment.covering(frames, length: $0.segmentFrames) } ?? []
    }
}
