import Plan
import Rendering

/// What a worker process is told first, as a line of JSON; each further line is a ``Segment`` to render.
package struct WorkerTask: Codable, Sendable {
    /// What is rendered.
    package let plan: RenderPlan
    /// The work folder's path.
    package let folder: String
    /// The device as the command line has it.
    package let device: String
}
