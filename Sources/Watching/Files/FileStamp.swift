import Foundation

/// What the system says of a file without reading it: which file it is, its size, and when it was changed.
struct FileStamp: Equatable {
    /// The size in bytes.
    let size: Int
    /// Whether it is a file that can be read again and again, and not a pipe, a device or a folder.
    let isRegular: Bool
    /// Whether it is a folder.
    let isFolder: Bool
    private let identity: [UInt64]
    private let times: [Int]

    /// Asks about a path, following links; nil if there is nothing.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        size = Int(status.st_size)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
        // The second time is that of a change of name or permissions, too. Some editors and copies set the first one back.
        times = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }
}
