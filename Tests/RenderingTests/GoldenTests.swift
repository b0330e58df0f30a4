import Encoding
import FilmKit
import Films
import Foundation
import Rendering
import Testing
import Timeline

/// The six phases in both themes against reference pictures.
///
/// Software renderers differ a little between CPUs and versions, so the comparison has a tolerance, which `Golden/Golden.json` states together
/// with the renderer that made the references. To accept a new look on purpose, run the tests once with `NEUROREEL_UPDATE_GOLDENS=1`.
@Suite struct GoldenTests {
    struct Record: Codable {
        var renderer: String
        var version: String
        var width: Int
        var height: Int
        /// The mean of the absolute differences that is allowed, in 8-bit steps.
        var meanTolerance: Double
        /// A pixel whose channels differ by more than this counts as different, in 8-bit steps.
        var pixelTolerance: Double
        /// The share of different pixels that is allowed.
        var shareTolerance: Double
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    @Test("The six phases look as they should", arguments: [ThemeName.dark, .light])
    func golden(theme: ThemeName) throws {
        let recordFile = Self.folder.appendingPathComponent("Golden.json")
        let updating = ProcessInfo.processInfo.environment["NEUROREEL_UPDATE_GOLDENS"] == "1"
        var record = Record(
            renderer: "", version: "", width: 480, height: 270, meanTolerance: 0.9, pixelTolerance: 10,
            shareTolerance: 0.002)
        if !updating { record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: recordFile)) }
        let renderer = try Renderer(device: .software, width: record.width, height: record.height)
        let film = try Scenes.film(theme)
        for phase in Scenes.phases {
            let name = "\(theme.rawValue)-\(phase.name)"
            let reference = Self.folder.appendingPathComponent("\(name).png")
            let picture = try renderer.picture(of: film.scene(at: phase.time))
            if updating {
                try PNG.write(picture.image, to: reference.path)
                continue
            }
            let expected = Picture(try PNG.read(reference.path))
            let mean = picture.meanDifference(from: expected)
            let differing = zip(picture.values, expected.values).filter { abs($0 - $1) > record.pixelTolerance }.count
            let share = Double(differing) / Double(picture.values.count)
            guard mean > record.meanTolerance || share > record.shareTolerance else { continue }
            let files = try Self.report(name, picture, expected)
            Issue.record(
                """
                \(name) differs: mean \(mean) (allowed \(record.meanTolerance)), share \(share) (allowed \
                \(record.shareTolerance)). Drawn by \(renderer.device.name), reference by \(record.renderer). See \(files).
                """)
        }
        if updating {
            record.renderer = renderer.device.name
            record.version = renderer.device.version
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(record).write(to: recordFile)
        }
    }

    /// Writes the picture, the reference and their difference, and returns where.
    private static func report(_ name: String, _ picture: Picture, _ expected: Picture) throws -> String {
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
            .appendingPathComponent(".build/golden-failures")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let difference = Picture(
            width: picture.width, height: picture.height,
            values: zip(picture.values, expected.values).map { abs($0 - $1) * 8 })
        for (suffix, what) in [("picture", picture), ("reference", expected), ("difference", difference)] {
            try PNG.write(what.image, to: folder.appendingPathComponent("\(name)-\(suffix).png").path)
        }
        return "\(folder.path)/\(name)-{picture,reference,difference}.png"
    }
}
