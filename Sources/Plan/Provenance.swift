import Console
import Encoding
import Files
import FilmKit
import Films
import Foundation
import Rendering
import SceneGraph
import Typesetting

/// What shapes the bytes of a film besides its settings: this program, what draws, what writes, and what encodes.
public struct Provenance: Codable, Sendable, Equatable {
    /// An installed face.
    package struct Face: Codable, Sendable, Equatable {
        /// The version that the font states of itself.
        package let version: String
        /// The SHA-256 of its file.
        package let sha256: Digest
    }

    /// This program's version.
    public let neuroreel: String
    /// The SHA-256 of this program's executable: another build may draw another picture.
    public let build: Digest
    /// What draws, as the driver calls it (`GL_RENDERER`).
    public let renderer: String
    /// The driver: its maker (`GL_VENDOR`) and version (`GL_VERSION`).
    public let driver: String
    /// The processor's vendor, family and model: software renderers compile for it. It decides only which segments may be mixed, and nil
    /// is where that does not matter.
    package var processor: String?

    /// The faces that the film writes in, by family, weight and slant; nil if it writes nothing.
    package let faces: [String: Face]?
    /// The version of HarfBuzz, which places glyphs; nil if there are none.
    public let harfbuzz: String?
    /// The version of FreeType, which draws glyphs; nil if there are none.
    public let freetype: String?

    /// What encodes, by name, with its version: see ``Format/tools()``.
    public let encoders: [String: String]

    /// That of this process.
    ///
    /// - Parameters:
    ///   - device: What draws.
    ///   - film: The film.
    ///   - staging: How it is shown.
    ///   - format: What it is rendered to.
    /// - Throws: ``NeuroReelError``: unavailable if a face, or x264 for a video, is missing; no input if the executable or a face's file
    ///   cannot be read.
    package init(device: RenderDevice, film: FilmScript, staging: Staging, format: OutputFormat) throws(NeuroReelError)
    {
        do {
            build = try Self.executable.get()
            let faces = try Self.installed(film.typefaces(in: staging))
            self.faces = faces.isEmpty ? nil : faces
        } catch {
            throw NeuroReelError(error)
        }
        neuroreel = Version.neuroreel
        renderer = device.name
        driver = "\(device.vendor), \(device.version)"
        processor = Self.processorName()
        harfbuzz = faces == nil ? nil : TypesettingVersions.harfbuzz
        freetype = faces == nil ? nil : TypesettingVersions.freetype
        encoders = try format.type.tools()
    }

    /// Once for the process: it does not change while that runs.
    private static let executable = Result { () throws(FileError) in try Digest(ofFile: "/proc/self/exe") }

    private static func installed(_ typefaces: [Typeface]) throws -> [String: Face] {
        let library = FontLibrary()
        var faces: [String: Face] = [:]
        for typeface in typefaces {
            let record = try library.record(of: typeface)
            faces[typeface.description] = Face(version: record.version, sha256: try Digest(ofFile: record.path))
        }
        return faces
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
