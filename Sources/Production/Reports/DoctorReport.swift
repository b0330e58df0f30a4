import Encoding
import Foundation
import Rendering

/// What the program needs, and what it found.
public struct DoctorReport: Sendable {
    /// The report for reading.
    public let text: String
    /// What is needed and missing, a sentence each; empty if everything is there.
    public let problems: [String]

    /// Looks for everything.
    ///
    /// - Parameter device: Which device would be asked for.
    public init(device: DeviceChoice) {
        var problems: [String] = []
        var lines = [
            "NeuroReel \(Version.neuroreel), built with Swift \(Version.swift)",
            "System: \(ProcessInfo.processInfo.operatingSystemVersionString), "
                + "\(ProcessInfo.processInfo.activeProcessorCount) processor cores",
            "", "OpenGL devices (--device takes their numbers)",
        ]
        let entries = DeviceProbe.list()
        if entries.isEmpty { lines.append("  EGL lists none") }
        for entry in entries {
            let kind = entry.isSoftware ? "software" : "hardware"
            lines.append("  \(entry.index)  \(entry.description) (\(kind))")
            if let problem = entry.problem { lines.append("     cannot be used: \(problem)") }
        }
        do {
            // A whole renderer, so that every shader is compiled.
            let side = FrameSize.limits.lowerBound
            let found = try Renderer(device: device, width: side, height: side).device
            lines += [
                "Chosen: \(found.name)", "  why: \(found.reason)", "  driver: \(found.vendor), OpenGL \(found.version)",
                "  pictures up to \(found.maxTextureSize) pixels a side; all shaders compile",
            ]
        } catch {
            lines.append("Chosen: none")
            problems.append("OpenGL 4.5: \(error.description)")
        }
        lines += ["", "Encoding"]
        lines += [
            "  libavcodec \(EncodingVersions.libavcodec), libavformat \(EncodingVersions.libavformat), "
                + "libavutil \(EncodingVersions.libavutil)",
            "  libx264: \(EncodingVersions.libx264 ?? "missing")", "  libpng \(EncodingVersions.libpng)",
        ]
        do {
            let side = FrameSize.limits.lowerBound
            _ = try VideoEncoder(settings: VideoSettings(width: side, height: side, frameRateNumerator: 60, gop: 120))
        } catch {
            problems.append("H.264: \(error.description)")
        }
        lines += ["", "Fonts: none needed; no film shows text yet", ""]
        lines += problems.isEmpty ? ["Everything that is needed is here."] : problems.map { "Missing: \($0)" }
        text = lines.joined(separator: "\n") + "\n"
        self.problems = problems
    }

    /// What tells a caller that something is missing; nil if nothing is.
    public var error: NeuroReelError? {
        problems.isEmpty
            ? nil
            : NeuroReelError(.unavailable, "Not everything that is needed is here; the report names what is missing.")
    }
}
