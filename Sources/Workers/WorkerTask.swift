import Plan
import Rendering

/// The first message to a worker process, as a line of JSON; each further line is a ``Segment`` to render.
package struct WorkerTask: Codable, Sendable {
    /// The plan to render.
    package let plan: RenderPlan
    /// The work folder's path.
    package let folder: String
    /// The device as given on the command line.
    package let device: String
}
