import Console
import Delivery
import Encoding
import Files
import Films
import Outputs
import Pipeline
import Plan
import Rendering
import Reports
import Requests

/// Carries out the requests of commands.
public enum Producer {
    /// Renders one output for each theme, one after another.
    ///
    /// Every output is checked before a device is opened, and appears under its name only when it is complete.
    ///
    /// - Parameters:
    ///   - request: The render.
    ///   - options: How to carry it out.
    ///   - device: The device to draw on.
    ///   - progress: How to report progress.
    /// - Throws: ``NeuroReelError``.
    public static func render(
        _ request: RenderRequest, options: RenderOptions, device: DeviceChoice, progress: ProgressMode
    ) throws(NeuroReelError) {
        do {
            let outputs = try request.outputs()
            try options.validate(outputs: outputs, hasOutput: request.hasOutput)
            // Checked before the film is made, which takes a while.
            let written = options.segments == nil ? outputs.map(\.text) : []
            try OutputFolder.checkFolders(
                of: written + [options.valuesFile].compactMap { $0 }, workFolder: options.workFolder)
            var files = CommandFiles()
            let resolved = try request.resolved()
            // With a segment selection, only segments are written into their folder, and no output.
            try files.add(try options.segments == nil ? resolved.files() : request.inputs)
            try files.add(options.files(outputs))
            try files.checkOutputs(makesStandard: true)
            let crew = try Crew(
                jobs: options.jobs, device: device, size: request.size, isMeasured: options.showsTimings)
            let jobs = try resolved.jobs(on: crew.device)
            if options.segments == nil { try OutputFolder.makeStandard(for: outputs.map(\.text)) }
            if let file = options.valuesFile { try ValueTable(resolved).write(to: file) }
            let reporter = ProgressReporter(mode: progress)
            let times = StageTimes()
            for job in jobs {
                try render(job, options: options, crew: crew, reporter: reporter, times: times)
                try reporter.end()
            }
            if options.showsTimings { StandardStream.tell(TimingReport.text(times.sums)) }
        } catch {
            throw NeuroReelError(error).followed(by: Leftovers.settle())
        }
    }

    /// Draws one picture for each theme.
    ///
    /// - Parameters:
    ///   - request: The still.
    ///   - device: The device to draw on.
    ///   - isQuiet: Whether to print nothing when a picture is written.
    /// - Throws: ``NeuroReelError``.
    public static func draw(
        _ request: StillRequest, device: DeviceChoice, isQuiet: Bool
    ) throws(NeuroReelError) {
        do {
            var files = CommandFiles()
            try files.add(request.files())
            try files.checkOutputs()
            let plans = try request.plans()
            guard let size = plans.first?.size else { return }
            let renderer = try Renderer(device: device, width: size.width, height: size.height)
            for plan in plans {
                try renderer.draw(plan.film.scene(at: plan.time))
                try PNG.write(try renderer.picture(), to: plan.path)
                if !isQuiet {
                    for note in FilmNotes.ofPicture(plan.script, plan.staging) { StandardStream.tell("Note: \(note)") }
                    StandardStream.tell("Wrote \(plan.path)")
                }
            }
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// Joins the segments of a work folder to a video and writes its manifest. The video appears only when it is
    /// complete.
    ///
    /// - Parameters:
    ///   - folder: The work folder, which stays unchanged.
    ///   - frames: The range of the film's frames; nil for all.
    ///   - output: The video's path.
    /// - Throws: ``NeuroReelError``: no input for a folder or segment that is missing, bad data for one that is damaged
    ///   or belongs to another plan.
    public static func join(folder: String, frames: FrameRange?, output: String) throws(NeuroReelError) {
        do {
            let output = try RenderOutput(output)
            guard !output.format.isSequence else {
                throw NeuroReelError(.cannotCreate, "Segments are joined to a video: name a file .mp4.")
            }
            try Joining(folder: folder, frames: frames, output: output).run()
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// Renders one output.
    ///
    /// - Throws: ``NeuroReelError``, and errors of the modules below.
    package static func render(
        _ job: RenderJob, options: RenderOptions, crew: Crew, reporter: ProgressReporter, times: StageTimes
    ) throws {
        if options.segments != nil, let folder = options.workFolder {
            try SegmentProduction(job: job, path: folder, options: options, crew: crew).run(reporter, times: times)
            return
        }
        guard job.output.format.isSequence else {
            return try MovieProduction(job: job, path: job.output.text, options: options, crew: crew)
                .run(reporter, times: times)
        }
        guard case .here(let renderer) = crew else {
            preconditionFailure("the options allow no workers for pictures")
        }
        try ImageProduction(job: job, pattern: try job.output.pattern(), renderer: renderer)
            .run(reporter, times: times)
    }
}
