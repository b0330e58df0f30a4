import Encoding
import FilmCases
import Foundation
import Rendering
import Testing

/// Reference pictures in the folder `Golden`, and the comparison with them.
///
/// To accept a new look on purpose, run the tests once with `NEUROREEL_UPDATE_GOLDENS=1`.
enum Golden {
    /// What drew the references.
    struct Record: Codable {
        var renderer: String
        var version: String
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../Golden").standardized
    static let isUpdating = ProcessInfo.processInfo.environment["NEUROREEL_UPDATE_GOLDENS"] == "1"
    private static var recordFile: URL { folder.appending(path: "Golden.json") }

    /// Compares a picture with its reference, or makes it the reference.
    ///
    /// - Parameter name: The reference's path in the folder, without extension.
    static func check(
        _ picture: Picture, _ name: String, _ tolerance: PictureTolerance, _ device: RenderDevice
    ) throws {
        let reference = folder.appending(path: "\(name).png")
        if isUpdating {
            try FileManager.default.createDirectory(
                at: reference.deletingLastPathComponent(), withIntermediateDirectories: true)
            try PNG.write(picture.image, to: reference.path)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(Record(renderer: device.name, version: device.version)).write(to: recordFile)
            return
        }
        let record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: recordFile))
        let expected = Picture(try PNG.read(reference.path))
        #expect(picture.width == expected.width && picture.height == expected.height, "\(name) has another size")
        guard picture.values.count == expected.values.count else { return }
        let mean = picture.meanDifference(from: expected)
        let differing = zip(picture.values, expected.values).count { abs($0 - $1) > tolerance.step }
        let share = Double(differing) / Double(picture.values.count)
        guard mean > tolerance.mean || share > tolerance.share else { return }
        let files = try report(name.replacing("/", with: "-"), picture, expected)
        Issue.record(
            """
            \(name) differs: mean \(mean) (allowed \(tolerance.mean)), share \(share) (allowed \(tolerance.share)). \
            Drawn by \(device.name), reference by \(record.renderer). See \(files).
            """)
    }

    /// Writes the picture, the reference and their difference, and returns where.
    private static func report(_ name: String, _ picture: Picture, _ expected: Picture) throws -> String {
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
            .appending(path: ".build/golden-failures")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let difference = Picture(
            width: picture.width, height: picture.height,
            values: zip(picture.values, expected.values).map { abs($0 - $1) * 8 })
        for (suffix, what) in [("picture", picture), ("reference", expected), ("difference", difference)] {
            try PNG.write(what.image, to: folder.appending(path: "\(name)-\(suffix).png").path)
        }
        return "\(folder.path)/\(name)-{picture,reference,difference}.png"
    }
}
