import Rendering

/// What a worker process is told first, as a line of JSON; each further line is a ``Segment`` to render.
struct WorkerTask: Codable, Sendable {
    /// What is rendered.
    let plan: RenderPlan
    /// The work folder's path.
    let folder: String
    /// The device as the command line has it.
    let device: String
}
