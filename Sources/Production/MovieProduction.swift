import Console
import Delivery
import Encoding
import Foundation
import Pipeline
import Plan
import Requests
import Segments

/// Renders a video: first the segments that its work folder lacks, then the file from all segments.
package struct MovieProduction {
    /// The job to render.
    package let job: RenderJob
    /// The path of the video.
    package let path: String
    /// The options of the render.
    package let options: RenderOptions
    /// The processes that render.
    package let crew: Crew

    /// Renders the video and its manifest.
    ///
    /// - Parameter times: Collects the time of each stage.
    /// - Throws: ``NeuroReelError``, and errors of the modules below; finished segments stay.
    package func run(_ reporter: ProgressReporter, times: StageTimes) throws {
        let start = ContinuousClock.now
        let folder = WorkFolder(
            path: options.workFolder ?? WorkFolder.path(beside: path), plan: job.plan,
            isTemporary: options.workFolder == nil)
        try WorkFolder.make(folder.path)
        let lock = try FolderLock(folder: folder.path, kind: .exclusive, purpose: "rendering '\(path)'")
        Leftovers.note { [job] in Self.settle(folder, job) }
        let notes = try take(over: folder)
        let missing = options.isFresh ? job.segments : job.segments.filter { (try? folder.stored($0)) == nil }
        let rendered = missing.map(\.frames.count).reduce(0, +)
        try reporter.begin(
            ProgressReporter.Work(job),
            notes: notes + FilmNotes.all(of: job) + FilmText(job).notes,
            device: crew.device,
            kept: job.frames.count - rendered)
        try crew.render(missing, of: job.film, into: folder, times: times) { try reporter.advance() }
        let (video, captions, entries) = try Assembly.write(job, from: folder, to: path)
        let run = Manifest.RunEntry(
            framesRendered: rendered, seconds: start.duration(to: .now) / .seconds(1), jobs: crew.count)
        try Manifest(job, video: video, captions: captions, segments: entries, run: run).write(besides: path)
        if !options.keepsWork { folder.remove() }
        Leftovers.note(nil)
        withExtendedLifetime(lock) {}
    }

    /// Prepares the folder for this plan, whatever it contained before.
    ///
    /// - Returns: Notes for the user.
    private func take(over folder: WorkFolder) throws(NeuroReelError) -> [String] {
        folder.removeAbandoned(of: job.segments)
        var notes: [String] = []
        do throws(NeuroReelError) {
            if let old = try PlanFile(folder: folder.path) {
                guard old.plan != job.plan else { return [] }
                let differences = job.plan.differences(of: old.plan).joined(separator: "; ")
                notes.append("\(folder.path) held segments of another plan, which are dropped: \(differences).")
            }
        } catch {
            notes.append("\(error.description) The segments are kept if they fit.")
        }
        if !notes.isEmpty { folder.removeForeignSegments() }
        try PlanFile(job.plan).write(to: folder.path)
        return notes
    }

    private static func settle(_ folder: WorkFolder, _ job: RenderJob) -> String? {
        let done = job.segments.filter { FileManager.default.fileExists(atPath: folder.path(of: $0)) }.count
        guard done > 0 else {
            if folder.segmentCount == 0 { folder.remove() }
            return nil
        }
        return
            "\(done) of \(job.segments.count) segments are finished and kept in \(folder.path): the same command goes on "
            + "from there."
    }
}
