import Console
import Delivery
import Encoding
import Files
import Films
import Outputs
import Pipeline
import Plan
import Production
import Rendering
import Requests
import Storyboards
import Wording

/// Renders all entries of a batch file. A failure does not stop the others.
public struct Batch {
    private let file: BatchFile
    private let options: RenderOptions
    private let device: DeviceChoice
    private let reportPath: String
    private let reportFile: CommandFile
    private var files = CommandFiles()
    private let reporter: ProgressReporter
    private var report: BatchReport
    /// The earliest time at which the report is written again.
    private var nextReport = ContinuousClock.now
    private var crew: (size: FrameSize, crew: Crew)?

    /// Reads a batch file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - options: Options for each render.
    ///   - device: The device to draw on.
    ///   - report: The report's path; nil for `NAME.report.json` beside the file.
    ///   - progress: How to report progress.
    /// - Throws: ``NeuroReelError``: no input or bad data for the file, cannot create for the report.
    public init(
        path: String, options: RenderOptions, device: DeviceChoice, report: String?, progress: ProgressMode
    ) throws(NeuroReelError) {
        file = try BatchFile(path: path)
        self.options = options
        self.device = device
        reportPath = report ?? BatchReport.path(of: path)
        reportFile =
            report.map { .output("the report", path: $0) }
            ?? .companion("the report", path: reportPath, mark: "\"entries\"")
        var own = CommandFiles()
        try own.add([reportFile])
        try own.checkOutputs()
        let storyboards = Set(file.renders.compactMap(\.entry.film).filter(StoryboardPath.isPath)).sorted()
        let themes = Set(file.renders.compactMap { $0.theme?.path }).sorted()
        try files.add(
            [.input("the batch file", path: path)] + storyboards.map { .input("a storyboard", path: $0) }
                + themes.map { .input("a theme", path: $0) })
        reporter = ProgressReporter(mode: progress)
        self.report = BatchReport(
            batch: path,
            entries: file.renders.map { render in
                BatchReport.Entry(
                    output: (try? render.output()) ?? "", values: render.entry.texts, line: render.entry.line)
            })
    }

    /// Renders outputs that are missing or out of date, and writes the report.
    ///
    /// - Throws: ``NeuroReelError``: after all renders, with the exit code of the first failure; immediately if the
    ///   report cannot be written.
    public mutating func run() throws(NeuroReelError) {
        let requests = checkedRequests()
        files.refusal = (.usage, "name another file with --report")
        // Even if an entry is not valid, the report must not be written to its output.
        for (index, entry) in report.entries.enumerated() where requests[index] == nil && !entry.output.isEmpty {
            try? files.add([.output("the output of render \(index + 1)", path: entry.output)])
        }
        try files.add([reportFile])
        try writeReport()
        let frames = requests.map { $0?.frames ?? 0 }
        for (index, checked) in requests.enumerated() {
            guard let request = checked?.request else { continue }
            reporter.whole = ProgressReporter.Whole(
                file: index, files: requests.count, framesBefore: frames[..<index].reduce(0, +),
                frames: frames.reduce(0, +))
            let start = ContinuousClock.now
            do throws(NeuroReelError) {
                report.entries[index].outcome = try render(request, index)
            } catch {
                fail(index, error)
            }
            report.entries[index].seconds = start.duration(to: .now) / .seconds(1)
            if .now >= nextReport { try writeReport() }
        }
        try writeReport()
        try conclude()
    }

    /// Writes the report. Since it is long for many renders, at most a tenth of the time is spent on it if renders are
    /// short.
    private mutating func writeReport() throws(NeuroReelError) {
        let start = ContinuousClock.now
        try JSONFile.write(report, to: reportPath)
        nextReport = .now.advanced(by: start.duration(to: .now) * 10)
    }

    /// The requests of all valid entries. Invalid ones are reported before anything is rendered.
    ///
    /// Films are not kept, as there may be thousands.
    private mutating func checkedRequests() -> [(request: RenderRequest, frames: Int)?] {
        files.refusal = (.cannotCreate, "let the names tell them apart, such as with {seed}")
        return file.renders.indices.map { index in
            do throws(NeuroReelError) {
                let request = try file.renders[index].request()
                let resolved = try request.resolved()
                try files.add(try resolved.files(owner: " of render \(index + 1)") + options.files(request.outputs()))
                return (request, resolved.frames.count)
            } catch {
                fail(index, error)
                return nil
            }
        }
    }

    private mutating func render(_ request: RenderRequest, _ index: Int) throws(NeuroReelError) -> BatchReport.Outcome {
        do {
            for output in try request.outputs() { try OutputFolder.makeFolders(for: output.firstPath()) }
            var files = CommandFiles()
            let resolved = try request.resolved()
            try files.add(try resolved.files() + options.files(request.outputs()))
            try files.checkOutputs()
            let crew = try crew(for: request.size)
            guard let job = try resolved.jobs(on: crew.device).first else { return .failed }
            report.entries[index].hash = job.plan.hash
            report.entries[index].frames = job.frames
            if !options.isFresh, isUpToDate(job) { return .upToDate }
            let times = StageTimes()
            try Producer.render(job, options: options, crew: crew, reporter: reporter, times: times)
            try reporter.end()
            return .rendered
        } catch {
            throw NeuroReelError(error).followed(by: Leftovers.settle())
        }
    }

    /// Consecutive renders of one size share a renderer or workers.
    private mutating func crew(for size: FrameSize) throws(NeuroReelError) -> Crew {
        if let known = crew, known.size == size { return known.crew }
        crew = nil
        let made = try Crew(jobs: options.jobs, device: device, size: size, isMeasured: false)
        crew = (size, made)
        return made
    }

    /// Whether the output exists as it would be rendered, with all of its files.
    private func isUpToDate(_ job: RenderJob) -> Bool {
        guard !job.output.format.isSequence else {
            guard let pattern = try? job.output.pattern(), let manifest = try? PictureManifest(of: pattern) else {
                return false
            }
            return manifest.describes(job, at: pattern)
        }
        let path = job.output.text
        guard let manifest = try? Manifest(of: path), manifest.hash == job.plan.hash, manifest.frames == job.frames,
            (try? FileContent(ofFile: path)) == manifest.file
        else { return false }
        guard job.plan.movie.text.hasCaptionFile else { return true }
        return manifest.captions != nil
            && (try? FileContent(ofFile: CompanionPath.captions(of: path))) == manifest.captions
    }

    private mutating func fail(_ index: Int, _ error: NeuroReelError) {
        report.entries[index].outcome = .failed
        report.entries[index].error = error.description
        report.entries[index].exitCode = error.status.code
        let entry = report.entries[index]
        let output = Shown.value(entry.output)
        StandardStream.tell("\(file.path):\(entry.line): render \(index + 1), '\(output)': \(error.description)")
    }

    private func conclude() throws(NeuroReelError) {
        let failed = report.count(.failed)
        let summary =
            "\(report.count(.rendered)) rendered, \(report.count(.upToDate)) up to date, \(failed) failed; the report is in "
            + "\(reportPath)"
        guard let first = report.entries.first(where: { $0.outcome == .failed }), let code = first.exitCode else {
            if reporter.isTalkative { StandardStream.tell(summary) }
            return
        }
        throw NeuroReelError(ExitStatus(code: code), summary)
    }
}
