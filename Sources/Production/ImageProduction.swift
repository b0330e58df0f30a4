import Console
import Delivery
import Encoding
import Files
import Pipeline
import Plan
import Rendering
import Requests

/// Renders a PNG per frame.
package struct ImageProduction {
    /// The job to render.
    package let job: RenderJob
    /// The pattern of the pictures' paths.
    package let pattern: ImageSequencePattern
    /// The renderer.
    package let renderer: Renderer

    /// Renders all pictures, each of which appears only when complete, and then their manifest.
    ///
    /// - Parameter times: Collects the time of each stage.
    /// - Throws: The error of drawing or writing; pictures written before it stay.
    package func run(_ reporter: ProgressReporter, times: StageTimes) throws {
        let (job, frames, pattern, plan) = (job, job.frames, pattern, job.plan)
        let film = job.film
        try reporter.begin(
            ProgressReporter.Work(job), notes: FilmNotes.all(of: job), device: renderer.device, kept: 0)
        try FramePipeline.run { (queue: BoundedQueue<RGBImage>) in
            var written: [FileContent] = []
            while let image = try queue.next() {
                let start = ContinuousClock.now
                written.append(try PNG.write(image, to: pattern.path(frame: frames.first + written.count)))
                times.add(encoding: start.duration(to: .now) / .seconds(1), waitingForFrames: 0)
                let sentence = Self.sentence(about: written.count, of: frames, pattern)
                Leftovers.note { sentence }
            }
            try PictureManifest(job, pictures: written).write(besides: pattern)
        } draw: { handOver in
            for frame in frames.first...frames.last {
                let start = ContinuousClock.now
                let scene = film.scene(at: plan.time(ofFrame: frame))
                let staging = start.duration(to: .now) / .seconds(1)
                try renderer.draw(scene)
                let image = try renderer.picture()
                let whole = start.duration(to: .now) / .seconds(1)
                times.addFrame(staging: staging, drawing: whole - staging)
                try reporter.advance()
                try handOver(image)
            }
        }
    }

    private static func sentence(about written: Int, of frames: FrameRange, _ pattern: ImageSequencePattern) -> String?
    {
        guard written < frames.count else { return nil }
        let kept =
            written == 1
            ? "Frame \(frames.first) was written whole and stays"
            : "Frames \(frames.first) to \(frames.first + written - 1) were written whole and stay"
        return "\(pattern): \(kept); the rest were not written."
    }
}
