internal import Glibc

/// An open folder. Its lock keeps programs that clean up from disturbing programs that put files in place.
struct FolderHandle: ~Copyable {
    private let descriptor: Int32

    /// - Returns: Nil if the folder cannot be opened, such as one that is writable but not readable.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Locks the folder, until the end of this value.
    ///
    /// - Parameter kind: `LOCK_SH` or `LOCK_EX`.
    /// - Returns: Whether it was locked within a tenth of a second. Other programs hold the lock only briefly, unless
    ///   they use it for another purpose.
    func lock(_ kind: Int32) -> Bool {
        for _ in 0..<100 {
            if flock(descriptor, kind | LOCK_NB) == 0 { return true }
            guard errno == EWOULDBLOCK || errno == EINTR else { return false }
            usleep(1000)
        }
        return false
    }

    /// Syncs the folder, so that its names survive a power failure.
    ///
    /// - Returns: 0, or the `errno` of a disk failure. Other errors mean that the file system cannot sync a folder, and
    ///   are ignored.
    func sync() -> Int32 {
        guard fsync(descriptor) != 0 else { return 0 }
        return [EIO, ENOSPC, EDQUOT].contains(errno) ? errno : 0
    }
}
