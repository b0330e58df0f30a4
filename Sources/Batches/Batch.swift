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

/// Renders everything that a batch file asks for; one failure does not stop the rest.
public struct Batch {
    private let file: BatchFile
    private let options: RenderOptions
    private let device: DeviceChoice
    private let reportPath: String
    private let reportFile: CommandFile
    private var files = CommandFiles()
    private let reporter: ProgressReporter
    private var report: BatchReport
    /// When the report is written again at the earliest.
    private var nextReport = ContinuousClock.now
    private var crew: (size: FrameSize, crew: Crew)?

    /// Reads a batch file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - options: How each render is carried out.
    ///   - device: Which device shall draw.
    ///   - report: Where the report goes; nil for `NAME.report.json` beside the file.
    ///   - progress: How to tell how far it is.
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
        try files.add(
            [.input("the batch file", path: path)] + storyboards.map { .input("a storyboard", path: $0) })
        reporter = ProgressReporter(mode: progress)
        self.report = BatchReport(
            batch: path,
            entries: file.renders.map { render in
                BatchReport.Entry(
                    output: (try? render.output()) ?? "", values: render.entry.texts, line: render.entry.line)
            })
    }

    /// Renders what is missing or changed, and writes the report.
    ///
    /// - Throws: ``NeuroReelError``: after everything else was rendered, with the code of the first failure, if one failed; at once, if
    ///   the report cannot be written.
    public mutating func run() throws(NeuroReelError) {
        let requests = checkedRequests()
        files.refusal = (.usage, "name another file with --report")
        // Whatever is wrong with an entry, the report must not take its output's place.
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

    /// Writes the report, which is long for many renders; where those are short, a tenth of the time is left to it.
    private mutating func writeReport() throws(NeuroReelError) {
        let start = ContinuousClock.now
        try JSONFile.write(report, to: reportPath)
        nextReport = .now.advanced(by: start.duration(to: .now) * 10)
    }

    /// The requests of all entries that make sense; what does not is told at once, before anything is rendered.
    ///
    /// Their films are not kept: there may be thousands.
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

    /// Renders of one size after another share what draws them.
    private mutating func crew(for size: FrameSize) throws(NeuroReelError) -> Crew {
        if let known = crew, known.size == size { return known.crew }
        crew = nil
        let made = try Crew(jobs: options.jobs, device: device, size: size, isMeasured: false)
        crew = (size, made)
        return made
    }

    /// Whether the output is there as it would be rendered: all of its files, to the last bit.
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
