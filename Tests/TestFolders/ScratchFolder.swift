import Foundation

/// A folder of a test's own, removed with the object.
package final class ScratchFolder {
    /// Where it is.
    package let path: String

    /// Makes a new one.
    package init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("neuroreel-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A path in it.
    package func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Every name in the folder, hidden ones too.
    package func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
