import Console
import Delivery
import Encoding
import Files
import Foundation
import Outputs
import Parameters
import Plan
import Rendering

/// Draws frames of a finished video again, from its manifest, and compares.
public struct VideoVerification: Sendable {
    /// How many frames may be asked for.
    public static let sampleLimits = 1...10_000

    /// How many frames are compared at least unless asked otherwise.
    private static let leastSamples = 5

    /// Reads how many frames are compared, as the command line has it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) that says what would be right.
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
    /// A segment that was encoded again; nil if that would tell nothing, or was not asked for.
    private let encodedAgain: SegmentComparison?

    /// Compares.
    ///
    /// - Parameters:
    ///   - video: A video that ``Producer`` rendered; its manifest lies beside it.
    ///   - count: How many frames, spread evenly from the first to the last; nil for one of each segment, and five at least. With nil the
    ///     largest segment is encoded again, too, if the same tools are here.
    ///   - device: Which device shall draw.
    /// - Throws: ``NeuroReelError``: no input if video or manifest cannot be read, bad data if one of them is damaged; what opening the
    ///   device throws. That frames differ is no error here: see ``error``.
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

    /// What disagrees, a sentence each; empty if the video is what its manifest says.
    private var problems: [String] {
        var problems: [String] = []
        if !isFileUnchanged { problems.append("The file was changed after it was written: its SHA-256 is another.") }
        if !areCaptionsUnchanged {
            problems.append("The captions in \(CompanionPath.captions(of: video)) are missing, or were changed.")
        }
        // Another driver or build may draw another picture, if only by a shade; the same may not.
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

    /// What tells a caller that the video is not what its manifest says; nil if it is.
    public var error: NeuroReelError? {
        let problems = problems
        guard !problems.isEmpty else { return nil }
        return NeuroReelError(
            .badData, "\(video) is not what its manifest says.\n\(problems.joined(separator: "\n"))\nRender it again.")
    }

    /// The comparison for reading.
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

    /// Which frames are compared: so many, spread evenly; or the first of every segment, which is coded without others and so tells most
    /// of what moves slowly, and others between if that are few.
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
