import Encoding
import Foundation
import Rendering

/// Draws frames of a finished video again, from its manifest, and compares.
public struct Verification: Sendable {
    /// How many frames may be asked for.
    public static let sampleLimits = 1...10_000

    private let video: String
    private let manifest: Manifest
    private let isFileUnchanged: Bool
    private let differences: [String]
    private let samples: [SampledFrame]

    /// Compares.
    ///
    /// - Parameters:
    ///   - video: A video that ``Producer`` rendered; its manifest lies beside it.
    ///   - count: How many frames, spread evenly from the first to the last.
    ///   - device: Which device shall draw.
    /// - Throws: ``NeuroReelError``: no input if video or manifest cannot be read, bad data if one of them is damaged; what opening the
    ///   device throws. That frames differ is no error here: see ``error``.
    public init(of video: String, samples count: Int, device: DeviceChoice) throws(NeuroReelError) {
        self.video = video
        do {
            let sha256 = try Digest(ofFile: video)
            manifest = try Manifest(of: video)
            isFileUnchanged = sha256 == manifest.file.sha256
            let reader = try VideoReader(path: video)
            let (plan, frames) = (manifest.plan, manifest.frames)
            guard reader.size == (plan.size.width, plan.size.height), reader.frameCount == frames.count else {
                throw NeuroReelError(
                    .badData,
                    "\(video): it has \(reader.frameCount) frames of \(reader.size.width)x\(reader.size.height), and its manifest "
                        + "says \(frames.count) of \(plan.size). It is another video.")
            }
            let renderer = try Renderer(device: device, width: plan.size.width, height: plan.size.height)
            let here = RenderPlan(plan, madeBy: try Provenance(device: renderer.device))
            differences = here.differences(of: plan)
            let fingerprints = manifest.segments.flatMap(\.fingerprints)
            let film = try plan.makeFilm()
            let picture = try VideoFrame(width: plan.size.width, height: plan.size.height)
            samples = try Self.spread(count, over: frames.count).map { index in
                try renderer.draw(film.scene(at: plan.time(ofFrame: frames.first + index)))
                try renderer.readYUV(into: picture.planes)
                let ratio = try reader.picture(index).signalToNoise(against: picture)
                return SampledFrame(
                    index: index, time: plan.time(ofFrame: index).seconds,
                    isSamePicture: picture.fingerprint() == fingerprints[index], luma: ratio.luma,
                    chroma: ratio.chroma)
            }
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// What disagrees, a sentence each; empty if the video is what its manifest says.
    private var problems: [String] {
        var problems: [String] = []
        if !isFileUnchanged { problems.append("The file was changed after it was written: its SHA-256 is another.") }
        // Another driver or build may draw another picture, if only by a shade; the same may not.
        let changed = differences.isEmpty ? samples.filter { !$0.isSamePicture } : []
        if !changed.isEmpty { problems.append("\(Self.list(changed)) drawn again: not the picture that was encoded.") }
        let bound = Self.bound(crf: manifest.plan.video.crf)
        let unlike = samples.filter { min($0.luma, $0.chroma) < bound }
        if !unlike.isEmpty { problems.append("\(Self.list(unlike)) in the file: not the picture that is drawn again.") }
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
        lines += ["", "   frame      time   drawn again   luma, dB   chroma, dB"]
        lines += samples.map { sample in
            let again = (sample.isSamePicture ? "the same" : "another").padding(
                toLength: 14, withPad: " ", startingAt: 0)
            return String(format: "%8d %7.3f s   ", sample.index, sample.time) + again
                + String(format: "%8.1f     %8.1f", sample.luma, sample.chroma)
        }
        let verdict = problems.isEmpty ? "All agree." : "They do not agree."
        return (lines + ["", verdict]).joined(separator: "\n") + "\n"
    }

    /// The least ratio of an encoded picture to its original, in decibels: what was seen at that rate factor, less a good margin. The
    /// ratio falls by half a decibel for each step of the factor.
    private static func bound(crf: Int) -> Double { 36 - 0.27 * Double(crf) }

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
