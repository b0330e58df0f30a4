import Console
import Encoding
import Foundation
import Plan
import Rendering
import Requests

/// A report on the libraries, devices and fonts that the program needs.
public struct DoctorReport: Sendable {
    /// The report as text.
    public let text: String
    /// The problems, a sentence each; empty if everything is available.
    public let problems: [String]

    /// Checks everything.
    ///
    /// - Parameters:
    ///   - device: The device that would be requested.
    ///   - film: A film whose fonts are checked besides those that all films have by default; nil for none.
    public init(device: DeviceChoice, film: FilmRequest? = nil) {
        var problems: [String] = []
        var lines = [
            "NeuroReel \(Version.neuroreel), built with Swift \(Version.swift)",
            "System: \(ProcessInfo.processInfo.operatingSystemVersionString), "
                + "\(ProcessInfo.processInfo.activeProcessorCount) processor cores",
            "", "OpenGL devices (--device takes their numbers)",
        ]
        let entries = DeviceProbe.list()
        if entries.isEmpty { lines.append("  EGL lists none") }
        let side = FrameSize.limits.lowerBound
        // Makes a complete renderer, so that render targets are tested, too.
        let drawing = Result { () throws(RenderingError) in
            try Renderer(device: device, width: side, height: side).device
        }
        for entry in entries {
            let kind = entry.isSoftware ? "software" : "hardware"
            lines.append("  \(entry.index)  \(entry.description) (\(kind))")
            if let problem = entry.problem {
                lines.append("     cannot be used: \(problem)")
            } else if let found = try? drawing.get(),
                let reason = DeviceProbe.reasonAgainst(entry, device, found: found)
            {
                lines.append("     not taken: \(reason)")
            }
        }
        do throws(RenderingError) {
            let found = try drawing.get()
            lines += [
                "Chosen: \(found.name)", "  why: \(found.reason)", "  driver: \(found.vendor), OpenGL \(found.version)",
                "  pictures up to \(found.maxTextureSize) pixels a side",
            ]
            lines.append("  all \(try ShaderCheck.compileAll(on: device)) shader programs compile")
        } catch {
            if case .failure = drawing { lines.append("Chosen: none") }
            problems.append("OpenGL 4.5: \(error.description)")
        }
        lines += ["", "Encoding"]
        lines += [
            "  libavcodec \(EncodingVersions.libavcodec), libavformat \(EncodingVersions.libavformat), "
                + "libavutil \(EncodingVersions.libavutil)",
            "  libx264: \(EncodingVersions.libx264 ?? "missing")", "  libpng \(EncodingVersions.libpng)",
        ]
        do {
            _ = try VideoEncoder(settings: VideoSettings(width: side, height: side, frameRateNumerator: 60, gop: 120))
        } catch {
            problems.append("H.264: \(error.description)")
        }
        let fonts = FontReport(film.map { ($0.script, $0.staging(for: $0.themes.themes[0])) })
        problems += fonts.problems
        lines += ["", "Fonts, and the films that are written in them"] + fonts.lines + [""]
        lines += problems.isEmpty ? ["Everything that is needed is here."] : problems.map { "Missing: \($0)" }
        text = lines.joined(separator: "\n") + "\n"
        self.problems = problems
    }

    /// The error for the command's exit status; nil if nothing is missing.
    public var error: NeuroReelError? {
        problems.isEmpty
            ? nil
            : NeuroReelError(.unavailable, "Not everything that is needed is here; the report names what is missing.")
    }
}
