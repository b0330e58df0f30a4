import Encoding
import Foundation

/// Finds out whether outputs can be written before time is spent on drawing them.
enum OutputFolder {
    /// Where renders go that are given no output; made if it is missing.
    static let standard = "out"

    /// Makes sure that files can be put at all of these paths, and removes what renders that were killed left of them.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    static func check(_ paths: [String]) throws(NeuroReelError) {
        guard let first = paths.first else { return }
        guard !first.unicodeScalars.contains("\u{FFFD}") else {
            throw NeuroReelError(
                .cannotCreate, "The output's name is not UTF-8, and the file would get another: use a name in UTF-8.")
        }
        do {
            for path in paths {
                guard try OutputFile.isRegular(path) else {
                    throw NeuroReelError(.cannotCreate, "'\(path)' is a pipe or a device: name a regular file.")
                }
            }
            // A folder that will be made is tried by making something else where it will lie.
            let isMissing = isStandard(first) && !FileManager.default.fileExists(atPath: standard)
            try OutputFile(path: isMissing ? standard : first).discard()
        } catch {
            throw NeuroReelError(error)
        }
        OutputFile.removeAbandoned(of: paths)
    }

    /// Makes the standard folder if one of the paths lies in it and it is missing.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    static func makeStandard(for paths: [String]) throws(NeuroReelError) {
        guard paths.contains(where: isStandard) else { return }
        guard mkdir(standard, 0o777) == 0 || errno == EEXIST else {
            let reason = String(cString: strerror(errno))
            throw NeuroReelError(.cannotCreate, "The folder '\(standard)' cannot be made: \(reason).")
        }
    }

    /// Makes the folders on the way to an output.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    static func makeFolders(for output: String) throws(NeuroReelError) {
        let folder = (output as NSString).deletingLastPathComponent
        guard !folder.isEmpty else { return }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw NeuroReelError(.cannotCreate, "The folder '\(folder)' cannot be made: \(error.localizedDescription)")
        }
    }

    private static func isStandard(_ path: String) -> Bool { (path as NSString).deletingLastPathComponent == standard }
}
