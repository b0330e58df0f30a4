internal import Glibc
internal import Synchronization

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a temporary file in the same folder, `.NAME.PID-N.partial`, in which a long NAME is truncated.
/// ``commit()`` syncs it, renames it over the target and syncs the folder; until then, an existing file of that name
/// stays. ``discard()`` or the object's end removes the temporary file. A symbolic link to a file is followed: the link
/// stays, and its target is replaced.
///
/// A target that exists and is a pipe or a device (`/dev/stdout`, `/dev/null`, a FIFO) cannot be replaced: bytes go
/// directly to it, and ``isRegular`` is `false`.
///
/// One thread writes; ``discardAll(finally:)`` may be called from any thread.
public final class OutputFile: @unchecked Sendable {
    /// The target path, as the caller gave it.
    public let path: String
    /// The path of the temporary file; equal to the target for a pipe or device.
    public let temporaryPath: String
    /// Whether the output is a regular file: seekable, and renamed into place.
    public let isRegular: Bool

    private let target: OutputTarget
    /// The file descriptor; -1 once closed. Only the writing thread closes it.
    private var descriptor: Int32

    /// Creates the temporary file beside `path`. A file that is replaced passes its permission bits on.
    ///
    /// - Parameter followsLinks: Whether a symbolic link to a file stands for that file; if false, it is refused. The
    ///   default is true.
    /// - Throws: ``FileError`` of kind `.cannotCreate` if the folder is missing or not writable, or if the path is too
    ///   long or is that of a folder, a write-protected file, or a broken symbolic link.
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

    /// Whether a file at a path would be a regular one. Nothing is created or opened.
    ///
    /// - Throws: ``FileError`` of kind `.cannotCreate` if an existing file may not be replaced, as ``init(path:)``.
    public static func isRegular(_ path: String) throws(FileError) -> Bool { try OutputTarget(path).isRegular }

    deinit { discard() }

    /// Writes all of `bytes` at the current position.
    ///
    /// - Throws: ``FileError`` of kind `.writeFailed` with the system's reason, such as a full disk, a size limit or a
    ///   closed pipe. The signals SIGXFSZ and SIGPIPE are blocked. The file is then still open; discard it.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        let code = append(bytes)
        if code != 0 { throw .system(.writeFailed, "cannot write", at: path, errno: code) }
    }

    /// Writes all of `bytes` at the current position, as ``write(_:)`` for a buffer.
    ///
    /// - Throws: ``FileError`` of kind `.writeFailed`.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        let code = bytes.withUnsafeBytes { append($0) }
        if code != 0 { throw .system(.writeFailed, "cannot write", at: path, errno: code) }
    }

    /// Puts the file in place under its name: sync, close, rename, and sync of the folder.
    ///
    /// - Throws: ``FileError`` of kind `.writeFailed`. The temporary file is then removed, and an existing file of that
    ///   name is unchanged, unless the sync of the folder failed, which comes after the rename.
    public func commit() throws(FileError) {
        guard descriptor >= 0 else {
            throw FileError(.writeFailed, "the file was committed or discarded before", at: path)
        }
        guard isRegular else { return try closeDescriptor() }
        // Closing the file releases its lock; from then until the rename, the folder's lock protects it.
        let folder = FolderHandle(target.parts.folder)
        _ = folder?.lock(LOCK_SH)
        do throws(FileError) {
            if fsync(descriptor) != 0 { throw .system(.writeFailed, "cannot sync", at: path, errno: errno) }
            // Some file systems report write errors only on closing.
            try closeDescriptor()
            try rename()
        } catch {
            discard()
            throw error
        }
        let code = folder?.sync() ?? 0
        if code != 0 { throw .system(.writeFailed, "cannot sync the folder", at: path, errno: code) }
    }

    /// The content of the file so far. It is not available for pipes and devices.
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

    /// Closes and removes the temporary file. Does nothing after ``commit()`` or when called again.
    public func discard() {
        if descriptor >= 0 {
            close(descriptor)
            descriptor = -1
        }
        guard isRegular else { return }
        let wasLive = Self.live.withLock { $0.remove(temporaryPath) != nil }
        if wasLive { unlink(temporaryPath) }
    }

    /// Removes all temporary files of this process after an interrupt. Files that are not committed yet can no longer
    /// be.
    ///
    /// It takes a lock, so call it from a thread or a dispatch source, not from inside a signal handler.
    ///
    /// - Parameter finally: Called with the number of removed files. Until it returns, no file can be created or
    ///   committed, so a program that exits in it leaves nothing behind.
    public static func discardAll(finally: (Int) -> Void = { _ in }) {
        live.withLock { paths in
            for path in paths { unlink(path) }
            let count = paths.count
            paths.removeAll()
            finally(count)
        }
    }

    /// The temporary file's descriptor, for libav's streams; -1 once closed.
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
        // After `close`, the descriptor is invalid even if it failed.
        descriptor = -1
        if closed != 0, code != EINTR { throw .system(.writeFailed, "cannot close", at: path, errno: code) }
    }

    private func rename() throws(FileError) {
        // Under the lock, an interrupt either comes first, so that there is nothing to rename, or finds a finished
        // file.
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

    /// Creates a temporary file and locks it, so that other programs do not take it for abandoned.
    ///
    /// - Returns: The file descriptor, or -1 if the name is taken.
    private static func create(
        _ temporary: String, for target: OutputTarget, at path: String
    ) throws(FileError) -> Int32 {
        // Under the lock, an interrupt either comes first, so that nothing may be created, or finds the file in the
        // list.
        let (opened, code) = live.withLock { paths in
            let opened = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, target.permissions ?? 0o666)
            if opened >= 0 { paths.insert(temporary) }
            return (opened, errno)
        }
        guard opened >= 0 else {
            if code == EEXIST { return -1 }
            throw .system(.cannotCreate, "cannot create the file", at: path, errno: code)
        }
        // Not every file system supports these, and they are not essential.
        if let permissions = target.permissions { fchmod(opened, permissions) }
        flock(opened, LOCK_EX)
        var status = stat()
        guard fstat(opened, &status) == 0, status.st_nlink > 0 else {
            // A program that cleans up removed the file before it was locked.
            close(opened)
            _ = live.withLock { $0.remove(temporary) }
            return -1
        }
        return opened
    }

    private static let counter = Atomic<Int>(0)
    private static let live = Mutex<Set<String>>([])
}
