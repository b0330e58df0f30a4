internal import Glibc
internal import Synchronization

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a temporary sibling, `.NAME.PID-N.partial` in the same folder, a long NAME cut short. ``commit()`` syncs
/// it, renames it over the target and syncs the folder; until then whatever stood under the name stays. ``discard()``
/// or the object's end removes the temporary. A symbolic link to a file is followed, so the link stays and its file is
/// replaced.
///
/// A target that exists and is a pipe or a device (`/dev/stdout`, `/dev/null`, a FIFO) cannot be replaced: bytes go
/// straight to it, and ``isRegular`` is `false`.
///
/// One thread writes; ``discardAll(finally:)`` may be called from any thread.
public final class OutputFile: @unchecked Sendable {
    /// The path the file gets on ``commit()``, as the caller gave it.
    public let path: String
    /// Where the bytes go until then; equal to the target for a pipe or device.
    public let temporaryPath: String
    /// Whether the output is a regular file: seekable, and renamed into place.
    public let isRegular: Bool

    private let target: OutputTarget
    /// -1 once closed. Only the writing thread closes it.
    private var descriptor: Int32

    /// Creates the temporary beside `path`.
    ///
    /// A file that is replaced hands its permission bits on.
    ///
    /// - Parameter followsLinks: Whether a symbolic link to a file stands for that file; otherwise it is refused.
    /// - Throws: ``FileError`` of kind `.cannotCreate` when the folder is missing or not writable, or the path is too
    ///   long or holds a folder, a write-protected file, or a symbolic link that leads nowhere.
    public init(path: String, followsLinks: Bool = true) throws(FileError) {
        self.path = path
        let target = try OutputTarget(path, followsLinks: followsLinks)
        self.target = target
        isRegular = target.isRegular
        guard isRegular else {
            temporaryPath = path
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
            if descriptor < 0 { throw .system(.cannotCreate, "cannot open for writing", at: path, errno: errno) }
            return
        }
        let (folder, name) = target.parts
        var opened: Int32 = -1
        var candidate = ""
        repeat {
            let number = Self.counter.add(1, ordering: .relaxed).newValue
            candidate = "\(folder)/\(PartialName.make(for: name, number: number))"
            opened = try Self.create(candidate, for: target, at: path)
        } while opened < 0
        temporaryPath = candidate
        descriptor = opened
    }

    /// Whether a file at a path would be a regular one, as far as what stands there tells: nothing is created or opened.
    ///
    /// - Throws: ``FileError`` of kind `.cannotCreate` if what stands there may not be replaced, as ``init(path:)``.
    public static func isRegular(_ path: String) throws(FileError) -> Bool { try OutputTarget(path).isRegular }

    deinit { discard() }

    /// Appends all of `bytes` at the current position.
    ///
    /// - Throws: ``FileError`` of kind `.writeFailed` with the system's reason: a full disk, a size limit
    ///   (SIGXFSZ is held back), a closed pipe (SIGPIPE too). The file is then still open; discard it.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        let code = append(bytes)
        if code != 0 { throw .system(.writeFailed, "cannot write", at: path, errno: code) }
    }

    /// ``write(_:)`` for an array.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        let code = bytes.withUnsafeBytes { append($0) }
        if code != 0 { throw .system(.writeFailed, "cannot write", at: path, errno: code) }
    }

    /// Puts the file under its name: sync, close, rename, sync of the folder.
    ///
    /// - Throws: ``FileError`` of kind `.writeFailed`; the temporary is then removed, and what stood under the name
    ///   before still stands. Only a failure of the folder's own sync comes after the rename.
    public func commit() throws(FileError) {
        guard descriptor >= 0 else {
            throw FileError(.writeFailed, "the file was committed or discarded before", at: path)
        }
        guard isRegular else { return try closeDescriptor() }
        // The file's own lock ends when it is closed, and from there to the rename the folder's keeps it.
        let folder = FolderHandle(target.parts.folder)
        _ = folder?.lock(LOCK_SH)
        do throws(FileError) {
            if fsync(descriptor) != 0 { throw .system(.writeFailed, "cannot sync", at: path, errno: errno) }
            // Some file systems store a file, or say that they cannot, only when it is closed.
            try closeDescriptor()
            try rename()
        } catch {
            discard()
            throw error
        }
        let code = folder?.sync() ?? 0
        if code != 0 { throw .system(.writeFailed, "cannot sync the folder", at: path, errno: code) }
    }

    /// What the file holds so far. What is written to a pipe or device cannot be read back.
    ///
    /// - Throws: ``FileError`` of kind `.writeFailed` if it cannot be read back.
    public func content() throws(FileError) -> FileContent {
        guard isRegular, descriptor >= 0 else {
            throw FileError(.writeFailed, "there is nothing to be read back", at: path)
        }
        do {
            return try FileContent(descriptor: descriptor, path: path)
        } catch {
            throw FileError(.writeFailed, error.problem, at: path, advice: error.advice)
        }
    }

    /// Closes and removes the temporary; after ``commit()`` or a second time, does nothing.
    public func discard() {
        if descriptor >= 0 {
            close(descriptor)
            descriptor = -1
        }
        guard isRegular else { return }
        let wasLive = Self.live.withLock { $0.remove(temporaryPath) != nil }
        if wasLive { unlink(temporaryPath) }
    }

    /// Removes every live temporary of this process, for an interrupt: files not yet committed can then no longer be.
    ///
    /// It takes a lock, so call it from a thread or a dispatch source, not from inside a signal handler.
    ///
    /// - Parameter finally: Is told how many were removed. Until it returns, no file can be created or committed, so a
    ///   program that ends in it leaves nothing behind.
    public static func discardAll(finally: (Int) -> Void = { _ in }) {
        live.withLock { paths in
            for path in paths { unlink(path) }
            let count = paths.count
            paths.removeAll()
            finally(count)
        }
    }

    /// The temporary's descriptor, for libav's stream; -1 once closed.
    package var openDescriptor: Int32 { descriptor }

    /// Writes all of `bytes` and returns 0, or the `errno` of the call that failed.
    package func append(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard descriptor >= 0 else { return EBADF }
        var rest = bytes
        while let base = rest.baseAddress, rest.count > 0 {
            let written = WriteSignals.held { Glibc.write(descriptor, base, rest.count) }
            if written >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    private func closeDescriptor() throws(FileError) {
        let closed = close(descriptor)
        let code = errno
        // Closed it is in any case.
        descriptor = -1
        if closed != 0, code != EINTR { throw .system(.writeFailed, "cannot close", at: path, errno: code) }
    }

    private func rename() throws(FileError) {
        // Under the lock: an interrupt either comes before, and there is nothing to rename, or finds a finished file.
        let failure = Self.live.withLock { paths -> FileError? in
            guard paths.contains(temporaryPath) else {
                return FileError(.writeFailed, "the file was discarded by an interrupt", at: path)
            }
            guard Glibc.rename(temporaryPath, target.path) == 0 else {
                return .system(.writeFailed, "cannot rename into place", at: path, errno: errno)
            }
            paths.remove(temporaryPath)
            return nil
        }
        if let failure { throw failure }
    }

    /// Creates a temporary and locks it, so that nobody takes it for abandoned.
    ///
    /// - Returns: Its descriptor, or -1 if the name is taken.
    private static func create(
        _ temporary: String, for target: OutputTarget, at path: String
    ) throws(FileError) -> Int32 {
        // Under the lock: an interrupt either comes before, and then nothing may come into being, or finds it listed.
        let (opened, code) = live.withLock { paths in
            let opened = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, target.permissions ?? 0o666)
            if opened >= 0 { paths.insert(temporary) }
            return (opened, errno)
        }
        guard opened >= 0 else {
            if code == EEXIST { return -1 }
            throw .system(.cannotCreate, "cannot create the file", at: path, errno: code)
        }
        // Neither works on every file system, and a film without them is better than none.
        if let permissions = target.permissions { fchmod(opened, permissions) }
        flock(opened, LOCK_EX)
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_nlink > 0 else {
            // Someone who clears up saw it before it was locked.
            close(opened)
            _ = live.withLock { $0.remove(temporary) }
            return -1
        }
        return opened
    }

    private static let counter = Atomic<Int>(0)
    private static let live = Mutex<Set<String>>([])
}
