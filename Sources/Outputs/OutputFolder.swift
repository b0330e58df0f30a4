import Console
import Encoding
import Files
import Foundation
import Segments

/// Finds out whether outputs can be written before time is spent on drawing them.
package enum OutputFolder {
    /// Where renders go that are given no output; made if it is missing.
    package static let standard = "out"

    /// How much of a file tells of which kind it is, in bytes.
    private static let startSize = 1 << 16

    /// Makes sure that the folders of outputs are there, or will be made.
    ///
    /// - Parameter workFolder: A work folder; it may lie in the standard folder if that is made for the outputs.
    /// - Throws: ``NeuroReelError`` (cannot create) that names one that is missing.
    package static func checkFolders(of outputs: [String], workFolder: String?) throws(NeuroReelError) {
        let makesStandard = outputs.contains(where: isInMissingStandard)
        for path in outputs + [workFolder].compactMap({ $0 }) {
            let folder = FilePath.split(path).folder
            var status = stat()
            guard stat(folder, &status) != 0, errno == ENOENT, !(makesStandard && isInMissingStandard(path)) else {
                continue
            }
            throw NeuroReelError(
                .cannotCreate,
                "\(path): there is no folder '\(folder)': create the folder first, or choose another path.")
        }
    }

    /// Makes sure that an output can be written. Nothing stays changed.
    ///
    /// - Parameter makesStandard: Whether the standard folder will be made if it is missing.
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    package static func check(_ output: CommandFile, makesStandard: Bool) throws(NeuroReelError) {
        do {
            switch output {
            case .input: break
            case .output(_, let path): try check(path, makesStandard: makesStandard)
            case .companion(let noun, let path, let mark):
                try check(path, makesStandard: makesStandard)
                try checkKind(noun, path, mark)
            case .pictures(_, let pattern, let frames):
                // The last has the longest name.
                for frame in Set([frames.first, frames.last]).sorted() {
                    try check(pattern.path(frame: frame), makesStandard: makesStandard)
                }
                for name in FolderListing.names(in: pattern.folder) {
                    guard let frame = pattern.frame(ofName: name), frames.range.contains(frame) else { continue }
                    try checkFile(pattern.path(frame: frame))
                }
            case .workFolder(let path, _):
                if !(makesStandard && isInMissingStandard(path)) { try WorkFolder.check(path) }
            }
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// Removes what programs that were killed left of an output.
    package static func removeAbandoned(of output: CommandFile) {
        switch output {
        case .output(_, let path), .companion(_, let path, _): OutputFile.removeAbandoned(of: [path])
        case .pictures(_, let pattern, _): OutputFile.removeAbandoned(of: pattern)
        case .input, .workFolder: break
        }
    }

    /// Makes the standard folder if one of the paths lies in it and it is missing.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    package static func makeStandard(for paths: [String]) throws(NeuroReelError) {
        if paths.contains(where: isInMissingStandard) { try makeFolder(standard) }
    }

    /// Makes the folders on the way to an output.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    package static func makeFolders(for output: String) throws(NeuroReelError) {
        let folder = FilePath.split(output).folder
        var status = stat()
        guard stat(folder, &status) != 0 else { return }
        if FilePath.split(folder).folder != folder { try makeFolders(for: folder) }
        try makeFolder(folder)
    }

    private static func makeFolder(_ path: String) throws(NeuroReelError) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw NeuroReelError(
            .cannotCreate, "The folder '\(path)' cannot be made: \(String(cString: strerror(errno))).")
    }

    private static func check(_ path: String, makesStandard: Bool) throws {
        try checkFile(path)
        // A folder that will be made is tried by making something else where it will lie.
        let isMissing = makesStandard && isInMissingStandard(path)
        try OutputFile(path: isMissing ? standard : path).discard()
    }

    private static func checkFile(_ path: String) throws {
        guard !path.unicodeScalars.contains("\u{FFFD}") else {
            throw NeuroReelError(
                .cannotCreate, "The output's name is not UTF-8, and the file would get another: use a name in UTF-8.")
        }
        guard try OutputFile.isRegular(path) else {
            throw NeuroReelError(.cannotCreate, "'\(path)' is a pipe or a device: name a regular file.")
        }
    }

    /// What lies beside an output was not named by anyone, and may be somebody else's.
    private static func checkKind(_ noun: String, _ path: String, _ mark: String) throws(NeuroReelError) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let start = (try? FolderFile.content(descriptor, size: startSize)) ?? Data()
        guard !start.isEmpty, start.range(of: Data(mark.utf8)) == nil else { return }
        throw NeuroReelError(
            .cannotCreate,
            "'\(path)' is where \(noun) would go, and holds something else: move it away, or name another output.")
    }

    private static func isInMissingStandard(_ path: String) -> Bool {
        var status = stat()
        guard stat(standard, &status) != 0, errno == ENOENT else { return false }
        return FileIdentity(path).place.parent == FileIdentity(standard).place
    }
}
