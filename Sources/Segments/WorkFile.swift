import Encoding
import Files
import Foundation
import Plan

/// The files of a work folder, each recognized by both its name and its content. A file that has only the name belongs
/// to someone else.
package enum WorkFile: String {
    case lock, plan, segment

    /// The kind of file with a name; nil for names that work folders do not use.
    package init?(name: String) {
        switch name {
        case FolderLock.name: self = .lock
        case PlanFile.name: self = .plan
        case _ where name.hasSuffix(Self.suffix): self = .segment
        default: return nil
        }
    }

    /// The file name of a segment.
    package static func name(of segment: Segment) -> String { name(of: segment.frames) }

    /// Whether a file with such a name is one of ours, by its beginning. An empty segment file is ours. An empty `lock`
    /// is not, since its mere presence may mean something to another program.
    ///
    /// - Throws: ``FolderFile/Obstacle`` if there is no such regular file, or it cannot be read.
    package func isOurs(_ name: String, in folder: String) throws(FolderFile.Obstacle) -> Bool {
        switch self {
        case .lock: return FolderLock.isOurs(try FolderFile.content(name, in: folder, limit: FolderLock.textLimit))
        case .plan: return PlanFile.isOurs(try FolderFile.content(name, in: folder, limit: PlanFile.sizeLimit))
        case .segment:
            let start = try FolderFile.content(name, in: folder, limit: SegmentFile.mark.count)
            return Self.isSegmentName(name) && (start.isEmpty || SegmentFile.isOurs(start))
        }
    }

    /// Removes a file if it is one of ours.
    package static func remove(_ name: String, in folder: String) {
        guard let kind = WorkFile(name: name), (try? kind.isOurs(name, in: folder)) == true else { return }
        unlink("\(folder)/\(name)")
    }

    private static let suffix = ".segment"

    private static func name(of frames: FrameRange) -> String {
        String(format: "%08ld-%08ld", frames.first, frames.last) + suffix
    }

    /// Whether a name is that of a segment's file.
    private static func isSegmentName(_ name: String) -> Bool {
        let ends = name.dropLast(suffix.count).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first >= 0, first <= last else { return false }
        return Self.name(of: FrameRange(first: first, last: last)) == name
    }
}
