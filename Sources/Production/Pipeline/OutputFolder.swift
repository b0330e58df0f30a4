import Encoding
import Foundation

/// Finds out whether outputs can be written before time is spent on drawing them.
enum OutputFolder {
    /// Where renders go that are given no output; made if it is missing.
    static let standard = "out"

    /// Makes sure that a file can be put at a path.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    static func check(_ path: String) throws(NeuroReelError) {
        let folder = (path as NSString).deletingLastPathComponent
        if folder == standard {
            // If this fails, the trial below says so.
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        }
        var status = stat()
        // Opening a pipe to try it would wait for its reader.
        if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
            throw NeuroReelError(.cannotCreate, "'\(path)' is a pipe or a device: name a regular file.")
        }
        do {
            try OutputFile(path: path).discard()
        } catch {
            throw NeuroReelError(error)
        }
    }
}
