import Encoding
import Films
import Rendering

/// Carries out plans.
public enum Producer {
    /// Renders one output for each plan, one after another.
    ///
    /// Every output is tried before a device is opened, and appears under its name only when it is complete.
    ///
    /// - Parameters:
    ///   - plans: What to render; all of one size.
    ///   - device: Which device shall draw.
    ///   - progress: How to tell how far it is.
    /// - Throws: ``NeuroReelError``.
    public static func render(
        _ plans: [RenderPlan], device: DeviceChoice, progress: ProgressMode
    ) throws(NeuroReelError) {
        do {
            for plan in plans { try OutputFolder.check(plan.paths()) }
            guard let size = plans.first?.size else { return }
            let films = try plans.map { try FilmRequest.film(named: $0.film, settings: $0.settings) }
            let renderer = try Renderer(device: device, width: size.width, height: size.height)
            try OutputFolder.makeStandard(for: plans.map(\.output.text))
            let reporter = ProgressReporter(mode: progress)
            for (plan, film) in zip(plans, films) {
                try reporter.begin(plan, notes: FilmNotes.all(of: film, rate: plan.rate), device: renderer.device)
                try render(plan, film: film, renderer: renderer, reporter: reporter)
                try reporter.end()
            }
        } catch {
            throw NeuroReelError(error).followed(by: Leftovers.sentence)
        }
    }

    /// Draws one picture for each plan.
    ///
    /// - Parameters:
    ///   - plans: What to draw; all of one size.
    ///   - device: Which device shall draw.
    ///   - isQuiet: Whether to say nothing when a picture is written.
    /// - Throws: ``NeuroReelError``.
    public static func draw(
        _ plans: [StillPlan], device: DeviceChoice, isQuiet: Bool
    ) throws(NeuroReelError) {
        do {
            for plan in plans { try OutputFolder.check([plan.path]) }
            guard let size = plans.first?.size else { return }
            let films = try plans.map { try FilmRequest.film(named: $0.film, settings: $0.settings) }
            let renderer = try Renderer(device: device, width: size.width, height: size.height)
            for (plan, film) in zip(plans, films) {
                try renderer.draw(film.scene(at: plan.time))
                let image = try picture(of: renderer)
                try PNG.write(image, to: plan.path)
                if !isQuiet { StandardStream.tell("Wrote \(plan.path)") }
            }
        } catch {
            throw NeuroReelError(error)
        }
    }

    private static func render(
        _ plan: RenderPlan, film: any Film, renderer: Renderer, reporter: ProgressReporter
    ) throws {
        switch plan.output {
        case .movie(let path):
            // As many as can wait, one being drawn and one being encoded: no side ever waits for the pool, not even after
            // the other has failed.
            let pool = try VideoFramePool(
                width: plan.size.width, height: plan.size.height, count: FramePipeline.capacity + 2)
            try FramePipeline.run(count: plan.frames.count) { queue in
                var writer = MovieWriter(plan: plan, path: path, pool: pool)
                try writer.write(queue)
            } draw: { index in
                try renderer.draw(film.scene(at: plan.time(ofFrame: index)))
                guard let frame = pool.take() else { preconditionFailure("the pool is never closed") }
                try renderer.readYUV(
                    into: PlaneMemory(
                        luma: frame.luma, lumaStride: frame.lumaStride, chroma: frame.chroma,
                        chromaStride: frame.chromaStride))
                try reporter.advance(to: index + 1)
                return frame
            }
        case .images(let text):
            let pattern = try ImageSequencePattern(text)
            try FramePipeline.run(count: plan.frames.count) { (queue: BoundedQueue<RGBImage>) in
                try writePictures(queue, of: plan.frames, to: pattern)
            } draw: { index in
                try renderer.draw(film.scene(at: plan.time(ofFrame: index)))
                try reporter.advance(to: index + 1)
                return try picture(of: renderer)
            }
        }
    }

    private static func writePictures(
        _ images: BoundedQueue<RGBImage>, of frames: FrameRange, to pattern: ImageSequencePattern
    ) throws {
        var written = 0
        while let image = try images.next() {
            try PNG.write(image, to: pattern.path(frame: frames.first + written))
            written += 1
            Leftovers.note(sentence(about: written, of: frames, pattern))
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

    private static func picture(of renderer: Renderer) throws -> RGBImage {
        var pixels = [UInt8](repeating: 0, count: renderer.width * renderer.height * 3)
        try pixels.withUnsafeMutableBytes { try renderer.readRGB(into: $0) }
        return RGBImage(width: renderer.width, height: renderer.height, pixels: pixels)
    }
}
