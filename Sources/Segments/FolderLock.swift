import Console
import Encoding
import Files
import FilmKit
import Foundation

/// Keeps two programs from working in one folder: a file in it that is locked with `flock` while the object lives, and that names who
/// holds it. A program that is killed leaves the file, but not the lock.
///
/// The file appears with its text in it, so that one that says something else is somebody else's, and is left alone.
package final class FolderLock {
    /// Whom else it lets in.
    package enum Kind {
        /// Nobody.
        case exclusive
        /// Others that take it as shared.
        case shared

        package var operation: Int32 { (self == .exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB }
    }

    /// The file's name.
    package static let name = "lock"

    /// More bytes than its text has.
    package static let textLimit = 4096

    private let descriptor: Int32

    /// Takes the lock at once, or not at all.
    ///
    /// - Parameters:
    ///   - folder: An existing folder.
    ///   - purpose: What for, such as `rendering film.mp4`; the message for those that come too late has it.
    /// - Throws: ``NeuroReelError`` (cannot create) that tells who holds it, or why the file cannot be made.
    package init(folder: String, kind: Kind, purpose: String) throws(NeuroReelError) {
        let line = "\(Self.start)\(getpid()) on \(Self.hostName), \(purpose)\n"
        while true {
            if let found = try Self.open(in: folder, O_RDWR) {
                guard try Self.take(found, in: folder, kind) else { continue }
                // At no moment empty, whenever the program is killed.
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

    /// Takes the lock as shared, and writes nothing, for which a folder need not be writable. Nobody can be at work where there is no lock.
    ///
    /// - Throws: ``NeuroReelError`` (cannot create) that tells who holds it.
    package init(reading folder: String) throws(NeuroReelError) {
        while let found = try Self.open(in: folder, O_RDONLY) {
            guard try Self.take(found, in: folder, .shared) else { continue }
            descriptor = found
            return
        }
        descriptor = -1
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether a lock file begins like this.
    package static func isOurs(_ content: Data) -> Bool {
        let text = String(decoding: content, as: UTF8.self)
        return text.hasPrefix(start) && text.dropFirst(start.count).drop(while: \.isWholeNumber).hasPrefix(" on ")
    }

    private static let start = "process "

    /// Opens a folder's lock; nil if it has none.
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
    /// - Returns: Whether it is still in the folder: the holder before may have removed it. If not, or if this throws, it is closed.
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
        // Any other failure: the file system knows no locks, and nobody can be kept out.
        var opened = stat()
        let isThere = fstat(descriptor, &opened) == 0 && opened.st_nlink > 0
        if !isThere { close(descriptor) }
        return isThere
    }

    /// Makes the file, locked and with its text, and then gives it its name.
    ///
    /// - Returns: Its descriptor; nil if someone else was faster.
    private static func make(_ line: String, in folder: String, _ kind: Kind) throws(NeuroReelError) -> Int32? {
        // A name that is cleared up like those of other unfinished files.
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

    /// Makes a new file with a text; nil if there is one.
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
