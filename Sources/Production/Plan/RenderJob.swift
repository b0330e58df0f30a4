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

    /// The segments of these frames, in order; pictures have none.
    public var segments: [Segment] {
        plan.video.map { Segment.covering(frames, length: $0.segmentFrames) } ?? []
    }
}
