import Console
import Delivery
import Encoding
import Files
import Foundation
import Outputs
import Parameters
import Plan
import Rendering

/// Draws frames of a finished video again, as described by its manifest, and compares them with the video.
public struct VideoVerification: Sendable {
    /// The range of the number of frames to compare.
    public static let sampleLimits = 1...10_000

    /// The least number of frames that are compared by default.
    private static let leastSamples = 5

    /// Parses the number of frames from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the valid range.
    package static func parseSamples(_ text: String) throws(NeuroReelError) -> Int {
        let limits = UInt64(sampleLimits.lowerBound)...UInt64(sampleLimits.upperBound)
        switch ScalarText.read(text, as: .whole(limits)) {
        case .success(let value): return Int(value.whole ?? limits.lowerBound)
        case .failure(let problem): throw NeuroReelError(.usage, problem.advice)
        }
    }

    private let video: String
    private let manifest: Manifest
    private let isFileUnchanged: Bool
    private let areCaptionsUnchanged: Bool
    private let differences: [String]
    private let samples: [SampledFrame]
    /// The comparison of a segment that was encoded again; nil if it was not requested or could not be conclusive.
    private let encodedAgain: SegmentComparison?

    /// Verifies a video.
    ///
    /// - Parameters:
    ///   - video: A video rendered by ``Producer``, with its manifest beside it.
    ///   - count: The number of frames, spread evenly from the first to the last; nil for one of each segment, and at
    ///     least five. With nil, the largest segment is encoded again, too, if the same versions of the tools are
    ///     installed.
    ///   - device: The device to draw on.
    /// - Throws: ``NeuroReelError``: no input if video or manifest cannot be read, bad data if one of them is damaged;
    ///   errors of opening the device. Differences are not thrown: see ``error``.
    public init(of video: String, samples count: Int?, device: DeviceChoice) throws(NeuroReelError) {
        self.video = video
        do {
            let sha256 = try Digest(ofFile: video)
            let (manifest, film) = try Manifest.read(video)
            self.manifest = manifest
            isFileUnchanged = sha256 == manifest.file.sha256
            areCaptionsUnchanged =
                manifest.captions == nil
                || (try? FileContent(ofFile: CompanionPath.captions(of: video))) == manifest.captions
            let reader = try VideoReader(path: video)
            let (plan, frames) = (manifest.plan, manifest.frames)
            guard reader.size == (plan.size.width, plan.size.height), reader.frameCount == frames.count else {
                throw NeuroReelError(
                    .badData,
                    "\(video): it has \(reader.frameCount) frames of \(reader.size.width)x\(reader.size.height), and its manifest "
                        + "says \(frames.count) of \(plan.size). It is another video.")
            }
            let renderer = try Renderer(device: device, width: plan.size.width, height: plan.size.height)
            let here = try RenderPlan(plan, on: renderer.device)
            differences = here.differences(of: plan)
            let fingerprints = manifest.segments.flatMap(\.fingerprints)
            let comparison = try FrameComparison(plan, film, frames: frames, reader: reader, renderer: renderer)
            samples = try Self.samples(count, of: manifest).map { index in
                try comparison.compare(index, fingerprint: fingerprints[index])
            }
            encodedAgain =
                count == nil && differences.isEmpty
                ? try SegmentComparison(manifest, film, reader: reader, renderer: renderer) : nil
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// The differences, a sentence each; empty if the video is as its manifest says.
    private var problems: [String] {
        var problems: [String] = []
        if !isFileUnchanged { problems.append("The file was changed after it was written: its SHA-256 is another.") }
        if !areCaptionsUnchanged {
            problems.append("The captions in \(CompanionPath.captions(of: video)) are missing, or were changed.")
        }
        // Another driver or build may draw a slightly different picture; the same one may not.
        let changed = differences.isEmpty ? samples.filter { !$0.isSamePicture } : []
        if !changed.isEmpty { problems.append("\(Self.list(changed)) drawn again: not the picture that was encoded.") }
        let distant = samples.filter(\.isTooFar)
        if !distant.isEmpty {
            problems.append("\(Self.list(distant)) in the file: not the picture that is drawn again.")
        }
        for name in Set(samples.compactMap(\.rival)).sorted() {
            let mistaken = samples.filter { $0.rival == name }
            problems.append(
                "\(Self.list(mistaken)) in the file: not the picture that is drawn again, but rather \(name).")
        }
        if let encodedAgain, !encodedAgain.isSameStream {
            let (index, frames) = (encodedAgain.segment.index, encodedAgain.segment.frames)
            problems.append(
                "Segment \(index) (the film's frames \(frames)) in the file: not the stream that it is encoded to again."
            )
        }
        return problems
    }

    /// The error for the command's exit status; nil if the video is as its manifest says.
    public var error: NeuroReelError? {
        let problems = problems
        guard !problems.isEmpty else { return nil }
        return NeuroReelError(
            .badData, "\(video) is not what its manifest says.\n\(problems.joined(separator: "\n"))\nRender it again.")
    }

    /// The result as text.
    public func text() -> String {
        var lines = ["\(video): \(Counted.frames(manifest.frames.count)), plan \(manifest.hash.short)"]
        lines.append(isFileUnchanged ? "The file is as it was written." : "The file was changed after it was written.")
        if differences.isEmpty {
            lines.append("Drawn again by the same program, driver and processor: pictures must be the same.")
        } else {
            lines.append("Drawn again, but not by what drew it then: \(differences.joined(separator: "; ")).")
            lines.append("Pictures must be alike.")
        }
        lines += ["", "   frame      time   drawn again   luma, dB   chroma, dB   at least   shows"]
        lines += samples.map { sample in
            let again = (sample.isSamePicture ? "the same" : "another").padding(
                toLength: 14, withPad: " ", startingAt: 0)
            return String(format: "%8d %7.3f s   ", sample.index, sample.time) + again
                + String(format: "%8.1f     %8.1f   %8.1f", sample.luma, sample.chroma, sample.least)
                + "   \(sample.rival ?? "the frame")"
        }
        if let encodedAgain {
            let (index, frames) = (encodedAgain.segment.index, encodedAgain.segment.frames)
            lines += [
                "",
                "Segment \(index), the largest (the film's frames \(frames)), encoded again: "
                    + (encodedAgain.isSameStream ? "the same stream." : "another stream."),
            ]
        }
        let verdict = problems.isEmpty ? "All agree." : "They do not agree."
        return (lines + ["", verdict]).joined(separator: "\n") + "\n"
    }

    /// The frames to compare: as many as requested, spread evenly. By default the first of every segment, a keyframe,
    /// which shows slow movements best, and others in between if these are few.
    private static func samples(_ count: Int?, of manifest: Manifest) -> [Int] {
        let frames = manifest.frames
        if let count { return spread(count, over: frames.count) }
        let starts = manifest.segments.map { $0.frames.first - frames.first }
        return Set(starts + spread(leastSamples, over: frames.count)).sorted()
    }

    private static func spread(_ count: Int, over frames: Int) -> [Int] {
        guard count > 1, frames > 1 else { return [0] }
        let count = min(count, frames)
        return (0..<count).map { $0 * (frames - 1) / (count - 1) }
    }

    private static func list(_ samples: [SampledFrame]) -> String {
        let shown = samples.prefix(8).map { "\($0.index)" }.joined(separator: ", ")
        let more = samples.count > 8 ? " and \(samples.count - 8) more" : ""
        return samples.count == 1 ? "Frame \(shown)" : "Frames \(shown)\(more)"
    }
}
