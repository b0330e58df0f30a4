import Console
import Delivery
import Encoding
import Files
import FilmKit
import Foundation
import Outputs
import Plan
import Rendering
import Requests
import Segments

/// A preview of a render: its plans and segments, and which of them exist already.
public struct PlanReport: Encodable, Sendable {
    /// A segment of a job.
    package struct SegmentEntry: Encodable, Sendable {
        /// The index for `--segment`.
        package let index: Int
        package let frames: FrameRange
        /// The start in the film, in seconds.
        package let start: Double
        /// Whether the work folder contains the segment, undamaged and of this plan.
        package let isStored: Bool
    }

    /// An output.
    package struct JobEntry: Encodable, Sendable {
        package let output: String
        package let workFolder: String
        package let hash: Digest
        package let plan: RenderPlan
        package let frames: FrameRange
        package let segments: [SegmentEntry]
        /// Notes for the user about how the request is met.
        package let notes: [String]
    }

    /// An entry for each theme.
    package let jobs: [JobEntry]

    /// Resolves a request, without writing anything.
    ///
    /// - Parameters:
    ///   - request: The render.
    ///   - workFolder: The work folder; nil for one beside the output.
    ///   - device: The device to draw on.
    /// - Throws: ``NeuroReelError`` as a render would, as far as it can be known in advance.
    public init(_ request: RenderRequest, workFolder: String?, device: DeviceChoice) throws(NeuroReelError) {
        // Reports problems of the request before a device is opened.
        var files = CommandFiles()
        let render = try request.resolved()
        try files.add(render.files())
        let found: RenderDevice
        do {
            found = try DeviceProbe.identify(device)
        } catch {
            throw NeuroReelError(error)
        }
        jobs = try render.jobs(on: found).map { job throws(NeuroReelError) in
            let path = workFolder ?? WorkFolder.path(beside: job.output.text)
            let folder = WorkFolder(path: path, plan: job.plan, isTemporary: false)
            return JobEntry(
                output: job.output.text, workFolder: path, hash: job.plan.hash, plan: job.plan, frames: job.frames,
                segments: job.segments.map { segment in
                    SegmentEntry(
                        index: segment.index, frames: segment.frames,
                        start: job.plan.time(ofFrame: segment.frames.first).seconds,
                        isStored: (try? folder.stored(segment)) != nil)
                }, notes: FilmNotes.all(of: job) + (!job.output.format.isSequence ? FilmText(job).notes : []))
        }
    }

    /// The report as one JSON object.
    public func json() -> String { String(decoding: CanonicalJSON.pretty(self), as: UTF8.self) }

    /// The report as text.
    public func text() -> String { jobs.map(Self.text).joined(separator: "\n") }

    private static func encoding(_ video: VideoPlan, _ made: Provenance) -> String {
        "by x264 \(made.encoders["x264"] ?? ""): \(video.settings.preset), crf \(video.settings.crf), "
            + "\(video.settings.threads) threads, segments of \(Counted.frames(video.segmentFrames))"
    }

    private static func words(_ plan: RenderPlan, _ text: TextPlan) -> String {
        let captions = [
            ("in the picture", plan.staging.burnsCaptions), ("as a track", text.hasCaptionTrack),
            ("in a file", text.hasCaptionFile),
        ].filter(\.1).map(\.0)
        return (text.hasChapters ? "chapters" : "no chapters")
            + (captions.isEmpty ? ", no captions" : ", captions \(captions.joined(separator: ", "))")
    }

    private static func text(_ job: JobEntry) -> String {
        let (plan, made) = (job.plan, job.plan.provenance)
        var lines = [
            "\(plan.film.name), \(plan.staging.themeTitle), \(plan.size) at \(plan.rate) fps: "
                + Counted.frames(job.frames.count),
            "Plan      \(job.hash)", "Output    \(job.output)", "Drawn     by \(made.renderer); \(made.driver)",
        ]
        if let faces = made.faces {
            let list = faces.map { "\($0.key) (\($0.value.version))" }.sorted().joined(separator: ", ")
            lines.append(
                "Written   in \(list), by HarfBuzz \(made.harfbuzz ?? "") and FreeType \(made.freetype ?? "")"
                    + (made.icu.map { ", with ICU \($0)" } ?? ""))
        }
        let built =
            "Built     as NeuroReel \(made.neuroreel), \(made.build.short), on \(made.processor ?? "any processor")"
        if let video = plan.encoding.video {
            lines += [
                "Encoded   \(encoding(video, made))", "Words     \(words(plan, video.text))", built,
                "Segments  in \(job.workFolder)", "", "  segment   from      frames",
            ]
            lines += job.segments.map { segment in
                String(format: "  %7d  %7.3f s  ", segment.index, segment.start)
                    + "\(segment.frames)\(segment.isStored ? "  (there already)" : "")"
            }
        } else {
            lines += [
                "Encoded   by libpng \(made.encoders["libpng"] ?? "") with zlib \(made.encoders["zlib"] ?? "")", built,
            ]
        }
        lines += job.notes.map { "Note: \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
