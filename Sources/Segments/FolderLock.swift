import Console
import Encoding
import Files
import FilmKit
import Foundation

/// Keeps two programs from working in one folder: a file in it that is locked with `flock` while the object lives, and
/// that names the holder. If a program is killed, the file stays but the lock is released.
///
/// The file appears together with its text. So a file with other content belongs to someone else, and is left alone.
package final class FolderLock {
    /// Whether others may hold the lock at the same time.
    package enum Kind {
        /// Only one holder.
        case exclusive
        /// Several holders that all take it as shared.
        case shared

        package var operation: Int32 { (self == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB }
    }

    /// The file's name.
    package static let name = "lock"

    /// An upper limit for the size of the file's text.
    package static let textLimit = 4096

    private let descriptor: Int32

    /// Takes the lock without waiting.
    ///
    /// - Parameters:
    ///   - folder: An existing folder.
    ///   - purpose: The purpose, such as `rendering film.mp4`, for the message that other programs show.
    /// - Throws: ``NeuroReelError`` (cannot create) that names the holder, or says why the file cannot be made.
    package init(folder: String, kind: Kind, purpose: String) throws(NeuroReelError) {
        let line = "\(Self.start)\(getpid()) on \(Self.hostName), \(purpose)\n"
        while true {
            if let found = try Self.open(in: folder, O_RDWR) {
                guard try Self.take(found, in: folder, kind) else { continue }
                // Overwrites before truncating, so that the file is never empty, even if the program is killed.
                let length = line.withCString { pwrite(found, $0, strlen($0), 0) }
                if length > 0 { ftruncate(found, length) }
                descriptor = found
                return
            }
            guard let made = try Self.make(line, in: folder, kind) else { continue }
            descriptor = made
            return
        }
    }

    /// Takes an existing lock as shared without writing to the folder, which may be read-only. If there is no lock
    /// file, nobody is at work.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that names the holder.
    package init(reading folder: String) throws(NeuroReelError) {
        while let found = try Self.open(in: folder, O_RDONLY) {
            guard try Self.take(found, in: folder, .shared) else { continue }
            descriptor = found
            return
        }
        descriptor = -1
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether a file's content is that of a lock.
    package static func isOurs(_ content: Data) -> Bool {
        let text = String(decoding: content, as: UTF8.self)
        return text.hasPrefix(start) && text.dropFirst(start.count).drop(while: \.isWholeNumber).hasPrefix(" on ")
    }

    private static let start = "process "

    /// Opens a folder's lock file; nil if it has none.
    private static func open(in folder: String, _ flags: Int32) throws(NeuroReelError) -> Int32? {
        do throws(FolderFile.Obstacle) {
            return try FolderFile.open(name, in: folder, flags)
        } catch .missing {
            return nil
        } catch {
            throw NeuroReelError(.cannotCreate, "\(folder)/\(name) \(error.sentence).")
        }
    }

    /// Locks an open file.
    ///
    /// - Returns: Whether the file is still in the folder, since the previous holder may have removed it. If not, or if
    ///   this throws, it is closed.
    private static func take(_ descriptor: Int32, in folder: String, _ kind: Kind) throws(NeuroReelError) -> Bool {
        let content = (try? FolderFile.content(descriptor, size: textLimit)) ?? Data()
        guard isOurs(content) else {
            close(descriptor)
            throw NeuroReelError(
                .cannotCreate,
                "\(folder)/\(name) is no lock of NeuroReel's, and was left alone. Name another folder with --work, or move that "
                    + "file away.")
        }
        if flock(descriptor, kind.operation) != 0, errno == EWOULDBLOCK {
            let holder = String(decoding: content, as: UTF8.self).prefix { !$0.isNewline }
            close(descriptor)
            throw NeuroReelError(
                .cannotCreate,
                "\(folder) is in use by \(holder). Wait until it is done, or choose another output or --work folder.")
        }
        // Other failures mean that the file system has no locks, so nobody can be kept out.
        var opened = stat()
        let isThere = fstat(descriptor, &opened) == 0 && opened.st_nlink > 0
        if !isThere { close(descriptor) }
        return isThere
    }

    /// Makes the file, locked and with its text, before it gets its name.
    ///
    /// - Returns: The file descriptor; nil if another program was faster.
    private static func make(_ line: String, in folder: String, _ kind: Kind) throws(NeuroReelError) -> Int32? {
        // The temporary name follows the pattern of other unfinished files, which are cleaned up.
        let (path, temporary) = ("\(folder)/\(name)", "\(folder)/.\(name).\(getpid())-0.partial")
        unlink(temporary)
        defer { unlink(temporary) }
        guard let descriptor = try create(temporary, line) else {
            throw NeuroReelError(.cannotCreate, "\(path): cannot be made: '\(temporary)' stands in the way.")
        }
        flock(descriptor, kind.operation)
        if link(temporary, path) == 0 { return descriptor }
        let code = errno
        close(descriptor)
        if [EEXIST, ENOENT].contains(code) { return nil }
        // The file system has no hard links.
        let direct = try create(path, line)
        if let direct { flock(direct, kind.operation) }
        return direct
    }

    /// Makes a new file with a text; nil if there is one already.
    private static func create(_ path: String, _ line: String) throws(NeuroReelError) -> Int32? {
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor < 0, errno == EEXIST { return nil }
        let length = line.utf8.count
        guard descriptor >= 0, line.withCString({ pwrite(descriptor, $0, length, 0) }) == length, fsync(descriptor) == 0
        else {
            let reason = String(cString: strerror(errno))
            if descriptor >= 0 {
                close(descriptor)
                unlink(path)
            }
            throw NeuroReelError(.cannotCreate, "\(path): cannot be made: \(reason).")
        }
        return descriptor
    }

    private static var hostName: String {
        var bytes = [CChar](repeating: 0, count: 256)
        gethostname(&bytes, bytes.count - 1)
        return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
