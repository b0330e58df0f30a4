import Console
import Encoding
import Files
import Foundation
import Plan

/// A folder with the finished segments of a plan, until all are there.
///
/// It contains the plan, a lock, and a file for each segment, named after its frames. Other files in it are never
/// touched. If a file with one of these names is not ours, the folder is refused before anything changes.
package struct WorkFolder: Sendable {
    /// The folder's path.
    package let path: String
    /// The plan of the segments.
    package let plan: RenderPlan
    /// Whether the folder is removed with its last file: it was made beside an output, and not named by the user.
    package let isTemporary: Bool

    package init(path: String, plan: RenderPlan, isTemporary: Bool) {
        self.path = path
        self.plan = plan
        self.isTemporary = isTemporary
    }

    /// The path of the folder beside an output.
    package static func path(beside output: String) -> String { "\(output).work" }

    /// Checks whether a folder can be used or made, without changing anything.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not, and what to do about it.
    package static func check(_ path: String) throws(NeuroReelError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            let code = errno
            let parent = FilePath.split(path).folder
            if code == ENOENT, !path.isEmpty, access(parent, W_OK | X_OK) == 0 { return }
            throw unusable(path, path.isEmpty ? "its name is empty" : String(cString: strerror(errno)))
        }
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw unusable(path, "something stands there that is no folder")
        }
        guard access(path, W_OK | X_OK) == 0, let names = FolderFile.names(in: path) else {
            throw unusable(path, "it cannot be read and written to")
        }
        let strangers = names.compactMap { stranger($0, in: path) }
        guard let first = strangers.first else { return }
        let more = strangers.count > 1 ? " (and \(strangers.count - 1) more)" : ""
        throw NeuroReelError(
            .cannotCreate,
            "The work folder '\(path)' is not NeuroReel's: \(first)\(more). Nothing in it was touched. Name another folder with "
                + "--work, or move that file away.")
    }

    /// Makes the folder if it is missing.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not, or as ``check(_:)``.
    package static func make(_ path: String) throws(NeuroReelError) {
        try check(path)
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw unusable(path, String(cString: strerror(errno)))
    }

    /// The path of a segment's file.
    package func path(of segment: Segment) -> String { "\(path)/\(WorkFile.name(of: segment))" }

    /// Reads a stored segment.
    ///
    /// - Throws: ``NeuroReelError``: no input if it is missing, bad data if it is damaged or belongs to another plan.
    package func stored(_ segment: Segment) throws(NeuroReelError) -> SegmentFile {
        let file = try SegmentFile(WorkFile.name(of: segment), in: path)
        let path = path(of: segment)
        guard file.header.plan == plan else {
            let differences = plan.differences(of: file.header.plan).joined(separator: "; ")
            throw NeuroReelError(.badData, "\(path): the segment belongs to another plan: \(differences).")
        }
        guard file.header.frames == segment.frames else {
            throw NeuroReelError(
                .badData, "\(path): the segment holds the frames \(file.header.frames) and not \(segment.frames).")
        }
        return file
    }

    /// The number of segment files, including damaged ones and those of other plans.
    package var segmentCount: Int { segmentNames.count }

    /// Removes the segment files, the plan and the lock; and the folder if it is temporary and otherwise empty.
    package func remove() {
        for name in segmentNames + [PlanFile.name, FolderLock.name] { WorkFile.remove(name, in: path) }
        if isTemporary { rmdir(path) }
    }

    /// Removes segment files that are damaged or belong to another plan.
    package func removeForeignSegments() {
        for name in segmentNames where (try? SegmentFile(name, in: path))?.header.plan != plan {
            WorkFile.remove(name, in: path)
        }
    }

    /// Removes temporary files that killed programs left for these segments, the plan and the lock.
    package func removeAbandoned(of segments: [Segment]) {
        OutputFile.removeAbandoned(
            of: segments.map(path(of:)) + [PlanFile.name, FolderLock.name].map { "\(path)/\($0)" })
    }

    private var segmentNames: [String] {
        (FolderFile.names(in: path) ?? []).filter { name in
            guard let kind = WorkFile(name: name), kind == .segment else { return false }
            return (try? kind.isOurs(name, in: path)) == true
        }
    }

    /// The message for a file that has one of our names but is not ours; nil if it is ours.
    private static func stranger(_ name: String, in folder: String) -> String? {
        guard let kind = WorkFile(name: name) else { return nil }
        do throws(FolderFile.Obstacle) {
            return try kind.isOurs(name, in: folder) ? nil : "'\(name)' is no \(kind.rawValue) of its making"
        } catch .missing {
            return nil
        } catch {
            return "'\(name)' \(error.sentence)"
        }
    }

    private static func unusable(_ path: String, _ reason: String) -> NeuroReelError {
        NeuroReelError(
            .cannotCreate, "The work folder '\(path)' cannot be used: \(reason). Name another with --work.")
    }
}
