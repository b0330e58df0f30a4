import Pipeline
import Plan

/// What a worker process tells, a line of JSON each.
package enum WorkerReport: Codable, Sendable {
    /// One more frame is drawn.
    case drawn
    /// A segment is whole, and stored.
    case stored(Segment)
    /// Where the time of all its segments went so far.
    case times(StageTimes.Sums)
    /// It gives up.
    case failed(code: Int32, message: String)
}
