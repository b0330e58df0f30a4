import Foundation

/// Keeps two programs from working in one folder: a file in it that is locked with `flock` while the object lives, and that names who
/// holds it. A program that is killed leaves the file, but not the lock.
final class FolderLock {
    /// Whom else it lets in.
    enum Kind {
        /// Nobody.
        case exclusive
        /// Others that take it as shared.
        case shared
    }

    /// The file's name.
    static let name = "lock"

    private let descriptor: Int32

    /// Takes the lock at once, or not at all.
    ///
    /// - Parameters:
    ///   - folder: An existing folder.
    ///   - purpose: What for, such as `rendering film.mp4`; the message for those that come too late has it.
    /// - Throws: ``NeuroReelError`` (cannot create) that tells who holds it, or why the file cannot be made.
    init(folder: String, kind: Kind, purpose: String) throws(NeuroReelError) {
        let path = "\(folder)/\(Self.name)"
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else {
                let reason = String(cString: strerror(errno))
                throw NeuroReelError(.cannotCreate, "\(path): cannot be opened: \(reason).")
            }
            if flock(descriptor, (kind == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0, errno == EWOULDBLOCK {
                let holder = Self.text(descriptor)
                close(descriptor)
                throw NeuroReelError(
                    .cannotCreate,
                    "\(folder) is in use by \(holder). Wait until it is done, or choose another output or --work folder."
                )
            }
            // Any other failure: the file system knows no locks, and nobody can be kept out.
            var opened = stat()
            // The holder before may have removed it between the two calls.
            guard fstat(descriptor, &opened) == 0, opened.st_nlink > 0 else {
                close(descriptor)
                continue
            }
            self.descriptor = descriptor
            break
        }
        let line = "process \(getpid()) on \(Self.hostName), \(purpose)\n"
        ftruncate(descriptor, 0)
        _ = line.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { close(descriptor) }

    /// Removes a folder's file; a lock that is held holds until its object's end.
    static func removeFile(in folder: String) { unlink("\(folder)/\(name)") }

    private static var hostName: String {
        var bytes = [CChar](repeating: 0, count: 256)
        gethostname(&bytes, bytes.count - 1)
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func text(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let line = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        return line.isEmpty ? "another process" : line
    }
}
