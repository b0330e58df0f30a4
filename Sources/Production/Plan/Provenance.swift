import Encoding
import Foundation
import Rendering

/// What shapes the bytes of a film besides its settings: this program, what draws, and what encodes.
public struct Provenance: Codable, Sendable, Equatable {
    /// This program's version.
    public let neuroreel: String
    /// The SHA-256 of this program's executable: another build may draw another picture.
    public let build: Digest
    /// What draws, as the driver calls it (`GL_RENDERER`).
    public let renderer: String
    /// The driver: its maker (`GL_VENDOR`) and version (`GL_VERSION`).
    public let driver: String
    /// The processor's vendor, family and model: software renderers compile for it.
    public let processor: String
    /// x264's build, as it names itself in a stream.
    public let x264: String
    /// The version of libavcodec.
    public let libavcodec: String
    /// The version of libavformat.
    public let libavformat: String

    /// That of this process.
    ///
    /// - Parameter device: What draws.
    /// - Throws: ``NeuroReelError`` (unavailable) if x264 is missing, (no input) if the executable cannot be read.
    init(device: RenderDevice) throws(NeuroReelError) {
        guard let x264 = EncodingVersions.x264Build() else {
            throw NeuroReelError(
                .unavailable, "x264 cannot be opened through libavcodec.\nRun `neuroreel doctor` to see what was found."
            )
        }
        do {
            build = try Digest(ofFile: "/proc/self/exe")
        } catch {
            throw NeuroReelError(error)
        }
        neuroreel = Version.neuroreel
        renderer = device.name
        driver = "\(device.vendor), \(device.version)"
        processor = Self.processorName()
        self.x264 = x264
        libavcodec = EncodingVersions.libavcodec
        libavformat = EncodingVersions.libavformat
    }

    /// Vendor, family and model from `/proc/cpuinfo`; the machine's architecture where that says nothing.
    private static func processorName() -> String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let first = text.split(separator: "\n\n", maxSplits: 1).first ?? ""
        let facts = ["vendor_id", "cpu family", "model", "CPU implementer", "CPU part"].compactMap { key in
            first.split(separator: "\n").first { $0.prefix { $0 != "\t" && $0 != ":" } == key }?
                .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
        }
        return facts.isEmpty ? architecture : facts.joined(separator: " ")
    }

    private static var architecture: String {
        #if arch(x86_64)
            "x86_64"
        #elseif arch(arm64)
            "arm64"
        #else
            "unknown"
        #endif
    }
}
