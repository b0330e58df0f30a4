import Encoding
import Foundation

/// A folder in which the finished segments of a plan wait for the rest.
///
/// It holds the plan, a lock, and a file for each segment, named after its frames. Nothing else in it is ever touched.
struct WorkFolder: Sendable {
    /// Where it is.
    let path: String
    /// The plan of its segments.
    let plan: RenderPlan
    /// Whether it goes with its last file: it was made beside an output, and not named by the user.
    let isTemporary: Bool

    /// The folder beside an output.
    static func path(beside output: String) -> String { "\(output).work" }

    /// Makes the folder if it is missing.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that says why not.
    static func make(_ path: String) throws(NeuroReelError) {
        guard mkdir(path, 0o777) != 0 else { return }
        let code = errno
        var status = stat()
        if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        let reason = code == EEXIST ? "something stands there that is no folder" : String(cString: strerror(code))
        throw NeuroReelError(
            .cannotCreate, "The work folder '\(path)' cannot be made: \(reason). Name another with --work.")
    }

    /// The path of a segment's file.
    func path(of segment: Segment) -> String {
        "\(path)/" + String(format: Self.pattern, segment.frames.first, segment.frames.last)
    }

    /// The segment as it is stored here.
    ///
    /// - Throws: ``NeuroReelError``: no input if it is missing, bad data if it is damaged or belongs to another plan.
    func stored(_ segment: Segment) throws(NeuroReelError) -> SegmentFile {
        let path = path(of: segment)
        let file = try SegmentFile(path: path)
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
    var segmentCount: Int { names.filter(Self.isSegment).count }

    /// Removes the segments' files, the plan and the lock; and the folder if it is temporary and nothing else is in it.
    func remove() {
        for name in names where Self.isSegment(name) { unlink("\(path)/\(name)") }
        unlink("\(path)/\(PlanFile.name)")
        FolderLock.removeFile(in: path)
        if isTemporary { rmdir(path) }
    }

    /// Removes the segments' files that are damaged or belong to another plan.
    func removeForeignSegments() {
        for name in names where Self.isSegment(name) {
            let file = try? SegmentFile(path: "\(path)/\(name)")
            if file?.header.plan != plan { unlink("\(path)/\(name)") }
        }
    }

    /// Removes what programs that were killed left of these segments and of the plan.
    func removeAbandoned(of segments: [Segment]) {
        OutputFile.removeAbandoned(of: segments.map(path(of:)) + ["\(path)/\(PlanFile.name)"])
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] }

    private static let pattern = "%08d-%08d.segment"

    private static func isSegment(_ name: String) -> Bool {
        name.hasSuffix(".segment") && name.dropLast(8).allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
    }
}
