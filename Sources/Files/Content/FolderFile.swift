import Foundation

/// A regular file of a folder, found by its name there: no link is followed, and no pipe is opened.
package enum FolderFile {
    /// What a name stands for that is no regular file, or none that can be read.
    package enum Obstacle: Error, Equatable {
        /// Nothing.
        case missing
        /// Something else, such as `a link`.
        case other(String)
        /// A file that cannot be read, with the system's reason.
        case unreadable(String)

        /// What is to be said of the name.
        package var sentence: String {
            switch self {
            case .missing: "is missing"
            case .other(let kind): "is \(kind), and no file"
            case .unreadable(let reason): "cannot be read: \(reason)"
            }
        }
    }

    /// The names in a folder, sorted; nil if it cannot be read.
    package static func names(in folder: String) -> [String]? {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted()
    }

    /// Opens a file.
    ///
    /// - Parameter flags: `O_RDONLY` or `O_RDWR`.
    /// - Returns: Its descriptor, which the caller closes.
    package static func open(_ name: String, in folder: String, _ flags: Int32) throws(Obstacle) -> Int32 {
        let base = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard base >= 0 else { throw errno == ENOENT ? .missing : .unreadable(reason()) }
        defer { close(base) }
        var status = stat()
        guard fstatat(base, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw errno == ENOENT ? .missing : .unreadable(reason())
        }
        // Opening a device may already set something in motion.
        if let kind = kind(status) { throw .other(kind) }
        let descriptor = openat(base, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(reason()) }
        guard fstat(descriptor, &status) == 0, kind(status) == nil else {
            close(descriptor)
            throw .other("something else by now")
        }
        return descriptor
    }

    /// A file's content.
    ///
    /// - Parameter limit: How many bytes are enough.
    package static func content(_ name: String, in folder: String, limit: Int = .max) throws(Obstacle) -> Data {
        let descriptor = try open(name, in: folder, O_RDONLY)
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason()) }
        return try content(descriptor, size: min(limit, Int(status.st_size)))
    }

    /// The content of a file that may be named by a link; a pipe is not waited for.
    package static func content(at path: String) throws(Obstacle) -> Data {
        let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(reason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason()) }
        if let kind = kind(status) { throw .other(kind) }
        return try content(descriptor, size: Int(status.st_size))
    }

    /// The first bytes of an open file, from its beginning; fewer if it ends before.
    package static func content(_ descriptor: Int32, size: Int) throws(Obstacle) -> Data {
        var data = Data(count: size)
        var filled = 0
        while filled < size {
            let count = data.withUnsafeMutableBytes { bytes in
                let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
                return pread(descriptor, rest.baseAddress, rest.count, filled)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(reason())
            }
            if count == 0 { break }
            filled += count
        }
        return data.prefix(filled)
    }

    private static func reason() -> String { String(cString: strerror(errno)) }

    private static func kind(_ status: stat) -> String? {
        switch status.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFLNK: "a link"
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        default: "a device or a socket"
        }
    }
}
