import Console
import Plan

extension ProgressReporter.Work {
    /// What a job renders.
    ///
    /// - Parameters:
    ///   - segments: Which segments, if only they are rendered.
    ///   - folder: Where the segments go; nil if the job's output is made.
    init(_ job: RenderJob, segments: [Segment]? = nil, into folder: String? = nil) {
        let plan = job.plan
        self.init(
            target: folder ?? job.output.text, film: plan.film.name,
            look: "\(plan.staging.theme.rawValue), \(plan.size) at \(plan.rate) fps",
            frames: segments?.map(\.frames.count).reduce(0, +) ?? job.frames.count)
    }
}
