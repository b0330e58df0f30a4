import Console
import Encoding
import Foundation
import Outputs
import Plan
import Segments

/// Joins the segments that other processes have rendered into a work folder.
package struct Joining {
    /// The work folder.
    package let folder: String
    /// The range of the film's frames; nil for all.
    package let frames: FrameRange?
    /// The video's output.
    package let output: RenderOutput

    package init(folder: String, frames: FrameRange?, output: RenderOutput) {
        self.folder = folder
        self.frames = frames
        self.output = output
    }

    /// Checks every segment, and then writes the video and its manifest.
    ///
    /// - Throws: ``NeuroReelError``: no input if the folder, its plan or a segment is missing, bad data if one is
    ///   damaged or of another plan, usage for frames that the film does not have, cannot create for the output;
    ///   errors of ``Assembly``.
    package func run() throws {
        let start = ContinuousClock.now
        var status = stat()
        guard stat(folder, &status) == 0 else {
            throw NeuroReelError(
                .noInput, "There is no work folder '\(folder)': `neuroreel render --segment` makes one.")
        }
        guard let file = try PlanFile(folder: folder) else {
            throw NeuroReelError(
                .noInput,
                "'\(folder)' is no work folder: it has no \(PlanFile.name), which `neuroreel render --work` writes.")
        }
        guard let planned = file.plan.encoding.video else {
            throw NeuroReelError(
                .badData, "\(folder)/\(PlanFile.name): it is the plan of pictures, and segments are of a video.")
        }
        let lock = try FolderLock(reading: folder)
        try checkFiles(hasCaptionFile: planned.text.hasCaptionFile)
        let plan = file.plan
        let film = try plan.validate(at: "\(folder)/\(PlanFile.name)")
        try checkVersions(plan)
        let all = plan.allFrames(of: film)
        let frames = frames ?? all
        guard frames.last <= all.last else {
            throw NeuroReelError(.usage, "The frames \(frames) are not all in the film: it has frames \(all).")
        }
        let job = RenderJob(plan: plan, film: film, frames: frames, output: output)
        let work = WorkFolder(path: folder, plan: plan, isTemporary: false)
        try checkSegments(of: job, in: work)
        let (video, captions, entries) = try Assembly.write(job, from: work, to: output.text)
        let run = Manifest.RunEntry(framesRendered: 0, seconds: start.duration(to: .now) / .seconds(1), jobs: 0)
        try Manifest(job, video: video, captions: captions, segments: entries, run: run).write(besides: output.text)
        StandardStream.tell("Wrote \(output.text): \(Counted.frames(frames.count)) from \(job.segments.count) segments")
        withExtendedLifetime(lock) {}
    }

    /// Checks the outputs before the segments are read.
    private func checkFiles(hasCaptionFile: Bool) throws(NeuroReelError) {
        var files = CommandFiles()
        try files.add(
            [.workFolder(folder, isWritten: false)]
                + CommandFile.video(output.text, hasCaptionFile: hasCaptionFile))
        try files.checkOutputs()
    }

    /// Other versions of the tools could join the segments to different bytes.
    private func checkVersions(_ plan: RenderPlan) throws(NeuroReelError) {
        let made = plan.provenance
        let here = (neuroreel: Version.neuroreel, libavformat: EncodingVersions.libavformat)
        guard made.neuroreel == here.neuroreel else {
            throw NeuroReelError(
                .badData,
                "\(folder)/\(PlanFile.name): the plan is from NeuroReel \(made.neuroreel), and this is \(here.neuroreel). "
                    + "Join with that version, or render again with this one.")
        }
        guard made.encoders["libavformat"] == here.libavformat else {
            throw NeuroReelError(
                .badData,
                "\(folder)/\(PlanFile.name): the plan is for libavformat \(made.encoders["libavformat"] ?? "none"), and here is \(here.libavformat). "
                    + "Join on the machine that rendered, or render again here.")
        }
    }

    /// Reports all problems at once, so that a farm can fix them in one go.
    private func checkSegments(of job: RenderJob, in work: WorkFolder) throws(NeuroReelError) {
        var problems: [NeuroReelError] = []
        var broken: [Int] = []
        for segment in job.segments {
            do throws(NeuroReelError) {
                _ = try work.stored(segment)
            } catch {
                problems.append(error)
                broken.append(segment.index)
            }
        }
        guard let first = problems.first else { return }
        let shown =
            problems.prefix(8).map(\.description) + (problems.count > 8 ? ["... and \(problems.count - 8) more."] : [])
        let indices = IndexSet(broken).rangeView
            .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound - 1)" }
            .joined(separator: ",")
        throw NeuroReelError(
            problems.contains { $0.status == .badData } ? .badData : first.status,
            shown.joined(separator: "\n")
                + "\nRender what is missing with the same settings and --segment \(indices) --work "
                + "\(folder), or all of it with `neuroreel render --work \(folder) -o \(output.text)`.")
    }
}
