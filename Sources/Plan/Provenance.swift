import Console
import Encoding
import Files
import FilmKit
import Films
import Foundation
import Rendering
import SceneGraph
import Typesetting

/// Everything that shapes the bytes of a film besides its settings: this program, the graphics driver, the fonts and
/// the encoder.
public struct Provenance: Codable, Sendable, Equatable {
    /// An installed font.
    package struct Face: Codable, Sendable, Equatable {
        /// The version stated in the font.
        package let version: String
        /// The SHA-256 of the font file.
        package let sha256: Digest
    }

    /// The version of this program.
    public let neuroreel: String
    /// The SHA-256 of this program's executable, since another build may draw other pictures.
    public let build: Digest
    /// The renderer as named by the driver (`GL_RENDERER`).
    public let renderer: String
    /// The driver's vendor (`GL_VENDOR`) and version (`GL_VERSION`).
    public let driver: String
    /// The processor's vendor, family and model, for which software renderers compile. It only decides which segments
    /// may be mixed; nil where it does not matter.
    package var processor: String?

    /// The film's fonts, by family, weight and slant; nil if the film has no text.
    package let faces: [String: Face]?
    /// The version of HarfBuzz, which shapes text; nil if there is none.
    public let harfbuzz: String?
    /// The version of FreeType, which rasterizes glyphs; nil if there are none.
    public let freetype: String?

    /// The version of ICU, which orders and breaks lines of other scripts than the default fonts have; nil with these.
    public let icu: String?

    /// The libraries that encode, by name, with their versions: see ``Format/tools()``.
    public let encoders: [String: String]

    /// Determines the provenance in this process.
    ///
    /// - Parameters:
    ///   - device: The render device.
    ///   - film: The film.
    ///   - staging: The film's staging.
    ///   - format: The output format.
    /// - Throws: ``NeuroReelError``: unavailable if a font or, for a video, x264 is missing; no input if the executable
    ///   or a font file cannot be read.
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
        icu = faces == nil || staging.fonts == nil ? nil : TypesettingVersions.icu
        encoders = try format.type.tools()
    }

    /// Computed once per process, since the running executable does not change.
    private static let executable = Result { () throws(FileError) in try Digest(ofFile: "/proc/self/exe") }

    private static func installed(_ typefaces: [Typeface]) throws -> [String: Face] {
        let library = FontLibrary()
        var faces: [String: Face] = [:]
        // A family's own name and weight, where it lacks the weight of a style.
        for typeface in try typefaces.map({ try library.matched($0) }) {
            let record = try library.record(of: typeface)
            faces[typeface.description] = Face(version: record.version, sha256: try Digest(ofFile: record.path))
        }
        return faces
    }

    /// The vendor, family and model from `/proc/cpuinfo`; the machine's architecture if they are not there.
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
