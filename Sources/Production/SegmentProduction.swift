import Console
import Foundation
import Pipeline
import Plan
import Requests
import Segments

/// Renders some segments of a video into a work folder, to be joined later.
package struct SegmentProduction {
    /// The job whose segments are rendered.
    package let job: RenderJob
    /// The work folder.
    package let path: String
    /// The options of the render, with the segment selection.
    package let options: RenderOptions
    /// The processes that render.
    package let crew: Crew

    /// Renders the segments that the folder lacks.
    ///
    /// - Parameter times: Collects the time of each stage.
    /// - Throws: ``NeuroReelError``: usage for a segment that the film does not have, cannot create if the folder
    ///   contains another plan; and errors of the modules below.
    package func run(_ reporter: ProgressReporter, times: StageTimes) throws {
        let wanted = try segments()
        try WorkFolder.make(path)
        let folder = WorkFolder(path: path, plan: job.plan, isTemporary: false)
        // Checks before the lock is taken, which changes the folder.
        _ = try FolderLock(reading: path)
        _ = try hasPlan()
        let lock = try FolderLock(folder: path, kind: .shared, purpose: "rendering segments into it")
        folder.removeAbandoned(of: wanted)
        if try !hasPlan() { try PlanFile(job.plan).write(to: path) }
        let missing = options.isFresh ? wanted : wanted.filter { (try? folder.stored($0)) == nil }
        let kept = wanted.map(\.frames.count).reduce(0, +) - missing.map(\.frames.count).reduce(0, +)
        try reporter.begin(
            ProgressReporter.Work(job, segments: wanted, into: path),
            notes: FilmNotes.all(of: job),
            device: crew.device, kept: kept)
        try crew.render(missing, of: job.film, into: folder, times: times) { try reporter.advance() }
        withExtendedLifetime(lock) {}
    }

    /// Whether the folder contains this plan already.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) if it contains another one.
    private func hasPlan() throws(NeuroReelError) -> Bool {
        guard let other = try PlanFile(folder: path) else { return false }
        guard other.plan == job.plan else {
            let differences = job.plan.differences(of: other.plan).joined(separator: "; ")
            throw NeuroReelError(
                .cannotCreate,
                "\(path) holds segments of another plan: \(differences). Name another --work folder, or remove this one."
            )
        }
        return true
    }

    private func segments() throws(NeuroReelError) -> [Segment] {
        let all = job.segments
        guard let indices = options.segments else { return all }
        let known = all[0].index...all[all.count - 1].index
        if let stranger = indices.subtracting(IndexSet(integersIn: known)).first {
            throw NeuroReelError(
                .usage,
                "There is no segment \(stranger): the frames \(job.frames) are in the segments \(known.lowerBound) to \(known.upperBound)."
            )
        }
        return all.filter { indices.contains($0.index) }
    }
}
