internal import Glibc

/// An open folder, whose lock keeps those who clear up in it from those who put files into place.
struct FolderHandle: ~Copyable {
    private let descriptor: Int32

    /// - Returns: Nil for a folder that cannot be opened: one may be written to and not read.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Takes the folder's lock, which ends with this value.
    ///
    /// - Parameter kind: `LOCK_SH` or `LOCK_EX`.
    /// - Returns: Whether it was had within a tenth of a second. Others hold it for a moment, unless they use it for something else.
    func lock(_ kind: Int32) -> Bool {
        for _ in 0..<100 {
            if flock(descriptor, kind | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else { return false }
            usleep(1000)
        }
        return false
    }

    /// Makes sure that its names outlast a power cut.
    ///
    /// - Returns: 0, or the `errno` of a disk that failed. That a file system cannot sync a folder, each in its own words, is none.
    func sync() -> Int32 {
        guard fsync(descriptor) != 0 else { return 0 }
        return [EIO, ENOSPC, EDQUOT].contains(errno) ? errno : 0
    }
}
