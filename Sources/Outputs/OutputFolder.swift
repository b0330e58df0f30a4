import Console
import Encoding
import Files
import Foundation
import Segments

/// Checks whether outputs can be written before time is spent on drawing.
package enum OutputFolder {
    /// The default folder of renders without an output; made if it is missing.
    package static let standard = "out"

    /// The size of a file's start that is searched for a mark, in bytes.
    private static let startSize = 1 << 16

    /// Checks that the folders of outputs exist, or will be made.
    ///
    /// - Parameter workFolder: A work folder, which may be inside the default folder if that is made for the outputs.
    /// - Throws: ``NeuroReelError`` (cannot create) that names a missing folder.
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

    /// Checks that an output can be written, without lasting changes.
    ///
    /// - Parameter makesStandard: Whether the default folder will be made if it is missing.
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
                // The last frame has the longest name.
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

    /// Removes temporary files that killed programs left for an output.
    package static func removeAbandoned(of output: CommandFile) {
        switch output {
        case .output(_, let path), .companion(_, let path, _): OutputFile.removeAbandoned(of: [path])
        case .pictures(_, let pattern, _): OutputFile.removeAbandoned(of: pattern)
        case .input, .workFolder: break
        }
    }

    /// Makes the default folder if it is missing and contains one of the paths.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    package static func makeStandard(for paths: [String]) throws(NeuroReelError) {
        if paths.contains(where: isInMissingStandard) { try makeFolder(standard) }
    }

    /// Makes the folders on the path of an output.
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
        // If the folder will be made later, tries to make a file in its place.
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

    /// The user did not name the files beside an output, so an existing one must be of the right kind.
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
