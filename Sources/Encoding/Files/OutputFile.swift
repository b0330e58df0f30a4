internal import Glibc
internal import Synchronization

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a temporary sibling, `.NAME.PID-N.partial` in the same folder. ``commit()`` syncs it, renames it over
/// the target and syncs the folder; until then whatever stood under the name stays. ``discard()`` or the object's end
/// removes the temporary. A symbolic link to a file is followed, so the link stays and its file is replaced.
///
/// A target that exists and is a pipe or a device (`/dev/stdout`, `/dev/null`, a FIFO) cannot be replaced: bytes go
/// straight to it, and ``isRegular`` is `false`.
///
/// One thread writes; ``discardAll()`` may be called from any thread.
public final class OutputFile: @unchecked Sendable {
    /// The path the file gets on ``commit()``, as the caller gave it.
    public let path: String
    /// Where the bytes go until then; equal to the target for a pipe or device.
    public let temporaryPath: String
    /// Whether the output is a regular file: seekable, and renamed into place.
    public let isRegular: Bool

    /// The target with symbolic links resolved.
    private let target: String
    /// -1 once closed. Only the writing thread closes it.
    private var descriptor: Int32

    /// Creates the temporary beside `path`.
    ///
    /// - Throws: ``EncodingError`` of kind `.cannotCreate` when the folder is missing or not writable, or the path is a
    ///   folder.
    public init(path: String) throws(EncodingError) {
        self.path = path
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw EncodingError(.cannotCreate, "the output path is empty or holds a NUL", advice: "name a file")
        }
        var status = stat()
        let exists = stat(path, &status) == 0
        if path.hasSuffix("/") || (exists && status.st_mode & S_IFMT == S_IFDIR) {
            throw .system(.cannotCreate, "cannot create the file", at: path, errno: EISDIR)
        }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            target = path
            temporaryPath = path
            isRegular = false
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
            if descriptor < 0 { throw .system(.cannotCreate, "cannot open for writing", at: path, errno: errno) }
            return
        }

        isRegular = true
        target = exists ? Self.resolved(path) : path
        let (folder, name) = Self.split(target)
        // A file name holds 255 bytes; the rest of the temporary's name needs its share.
        let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self)
        var opened: Int32 = -1
        var candidate = ""
        repeat {
            let number = Self.counter.add(1, ordering: .relaxed).newValue
            candidate = "\(folder)/.\(stem).\(getpid())-\(number).partial"
            // Listed before it exists: an interrupt between the two must not leave it behind.
            Self.live.withLock { _ = $0.insert(candidate) }
            opened = open(candidate, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if opened < 0 {
                let code = errno
                Self.live.withLock { _ = $0.remove(candidate) }
                if code != EEXIST { throw .system(.cannotCreate, "cannot create the file", at: path, errno: code) }
            }
        } while opened < 0
        temporaryPath = candidate
        descriptor = opened
    }

    deinit { discard() }

    /// Appends all of `bytes` at the current position.
    ///
    /// - Throws: ``EncodingError`` of kind `.writeFailed` with the system's reason: a full disk, a size limit
    ///   (SIGXFSZ is held back), a closed pipe (SIGPIPE too). The file is then still open; discard it.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(EncodingError) {
        let code = append(bytes)
        if code != 0 { throw .system(.writeFailed, "cannot write", at: path, errno: code) }
    }

    /// ``write(_:)`` for an array.
    public func write(_ bytes: [UInt8]) throws(EncodingError) {
        let code = bytes.withUnsafeBytes { append($0) }
        if code != 0 { throw .system(.writeFailed, "cannot write", at: path, errno: code) }
    }

    /// Puts the file under its name: sync, rename, sync of the folder.
    ///
    /// - Throws: ``EncodingError`` of kind `.writeFailed`; the temporary is then removed, and what stood under the name
    ///   before still stands. Only a failure of the folder's own sync comes after the rename.
    public func commit() throws(EncodingError) {
        guard descriptor >= 0 else {
            throw EncodingError(.writeFailed, "the file was committed or discarded before", at: path)
        }
        guard isRegular else {
            let closed = close(descriptor)
            descriptor = -1
            if closed != 0 { throw .system(.writeFailed, "cannot close", at: path, errno: errno) }
            return
        }
        if let failure = syncAndRename() {
            discard()
            throw failure
        }
        try syncFolder()
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
    public static func discardAll() {
        live.withLock { paths in
            for path in paths { unlink(path) }
            paths.removeAll()
        }
    }

    /// The temporary's descriptor, for libav's stream; -1 once closed.
    var openDescriptor: Int32 { descriptor }

    /// Writes all of `bytes` and returns 0, or the `errno` of the call that failed.
    func append(_ bytes: UnsafeRawBufferPointer) -> Int32 {
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

    private func syncAndRename() -> EncodingError? {
        if fsync(descriptor) != 0 { return .system(.writeFailed, "cannot sync", at: path, errno: errno) }
        let closed = close(descriptor)
        descriptor = -1
        if closed != 0 { return .system(.writeFailed, "cannot close", at: path, errno: errno) }
        // Under the lock: an interrupt either comes before, and there is nothing to rename, or finds a finished file.
        return Self.live.withLock { paths -> EncodingError? in
            guard paths.contains(temporaryPath) else {
                return EncodingError(.writeFailed, "the file was discarded by an interrupt", at: path)
            }
            guard rename(temporaryPath, target) == 0 else {
                return .system(.writeFailed, "cannot rename into place", at: path, errno: errno)
            }
            paths.remove(temporaryPath)
            return nil
        }
    }

    private func syncFolder() throws(EncodingError) {
        let folder = Self.split(target).folder
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // A folder that may be written but not read cannot be opened; the rename stands all the same.
        guard handle >= 0 else { return }
        defer { close(handle) }
        // Some file systems cannot sync a folder and say EINVAL.
        if fsync(handle) != 0, errno != EINVAL {
            throw .system(.writeFailed, "cannot sync the folder", at: path, errno: errno)
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/." : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }

    private static func resolved(_ path: String) -> String {
        guard let text = realpath(path, nil) else { return path }
        defer { free(text) }
        return String(cString: text)
    }

    private static let counter = Atomic<Int>(0)
    private static let live = Mutex<Set<String>>([])
}
