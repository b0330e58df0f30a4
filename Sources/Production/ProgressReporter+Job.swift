import Console
import Plan

extension ProgressReporter.Work {
    /// Makes a reporter for a job.
    ///
    /// - Parameters:
    ///   - segments: The segments, if only some are rendered.
    ///   - folder: The folder of the segments; nil if the job's output is made.
    init(_ job: RenderJob, segments: [Segment]? = nil, into folder: String? = nil) {
        let plan = job.plan
        self.init(
            target: folder ?? job.output.text, film: plan.film.name,
            look: "\(plan.staging.themeTitle), \(plan.size) at \(plan.rate) fps",
            frames: segments?.map(\.frames.count).reduce(0, +) ?? job.frames.count)
    }
}
