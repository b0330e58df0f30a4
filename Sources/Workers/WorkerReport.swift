import Pipeline
import Plan

/// A report of a worker process, sent as a line of JSON.
package enum WorkerReport: Codable, Sendable {
    /// Another frame is drawn.
    case drawn
    /// A segment is complete and stored.
    case stored(Segment)
    /// The time of each stage over all its segments so far.
    case times(StageTimes.Sums)
    /// The process ends with an error.
    case failed(code: Int32, message: String)
}
