import Console
import Encoding
import Files
import Foundation
import Plan

/// A folder in which the finished segments of a plan wait for the rest.
///
/// It holds the plan, a lock, and a file for each segment, named after its frames. Nothing else in it is ever touched; and where
/// something else has one of these names, the folder is refused before anything changes.
package struct WorkFolder: Sendable {
    /// Where it is.
    package let path: String
    /// The plan of its segments.
    package let plan: RenderPlan
    /// Whether it goes with its last file: it was made beside an output, and not named by the user.
    package let isTemporary: Bool

    /// A folder at a path.
    package init(path: String, plan: RenderPlan, isTemporary: Bool) {
        self.path = path
        self.plan = plan
        self.isTemporary = isTemporary
    }

    /// The folder beside an output.
    package static func path(beside output: String) -> String { "\(output).work" }

    /// Finds out whether a folder can be used or made, and changes nothing.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says what stands in the way, and what to do about it.
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

    /// The segment as it is stored here.
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

    /// The number of segment files, of whichever plan and state.
    package var segmentCount: Int { segmentNames.count }

    /// Removes the segments' files, the plan and the lock; and the folder if it is temporary and nothing else is in it.
    package func remove() {
        for name in segmentNames + [PlanFile.name, FolderLock.name] { WorkFile.remove(name, in: path) }
        if isTemporary { rmdir(path) }
    }

    /// Removes the segments' files that are damaged or belong to another plan.
    package func removeForeignSegments() {
        for name in segmentNames where (try? SegmentFile(name, in: path))?.header.plan != plan {
            WorkFile.remove(name, in: path)
        }
    }

    /// Removes what programs that were killed left of these segments, of the plan and of the lock.
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

    /// What is to be said of a name that is ours and stands for something else; nil otherwise.
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
