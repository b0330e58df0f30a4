import Encoding
import Files
import Foundation
import Plan

/// The files of a work folder, each told by its name and its content: what only has the name is somebody else's.
package enum WorkFile: String {
    case lock, plan, segment

    /// The kind that a name stands for; nil for a name that no work folder has.
    package init?(name: String) {
        switch name {
        case FolderLock.name: self = .lock
        case PlanFile.name: self = .plan
        case _ where name.hasSuffix(Self.suffix): self = .segment
        default: return nil
        }
    }

    /// The name of a segment's file.
    package static func name(of segment: Segment) -> String { name(of: segment.frames) }

    /// Whether a file with such a name is one of ours, as far as its beginning tells. An empty file holds nothing, but what is called
    /// `lock` may mean something by being there.
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

    /// Whether some segment's file has this name.
    private static func isSegmentName(_ name: String) -> Bool {
        let ends = name.dropLast(suffix.count).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first >= 0, first <= last else { return false }
        return Self.name(of: FrameRange(first: first, last: last)) == name
    }
}
