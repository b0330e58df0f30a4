import Foundation

/// Access to regular files by their names in a folder. Symbolic links are not followed, and pipes are not opened.
package enum FolderFile {
    /// Why there is no readable regular file of a name.
    package enum Obstacle: Error, Equatable {
        /// There is nothing of that name.
        case missing
        /// Something other than a regular file, such as `a link`.
        case other(String)
        /// A file that cannot be read, with the system's reason.
        case unreadable(String)

        /// A predicate for the name in a message.
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
    /// - Returns: The file descriptor, which the caller closes.
    /// - Throws: ``Obstacle`` if there is no such regular file, or it cannot be opened.
    package static func open(_ name: String, in folder: String, _ flags: Int32) throws(Obstacle) -> Int32 {
        let base = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard base >= 0 else { throw errno == ENOENT ? .missing : .unreadable(reason()) }
        defer { close(base) }
        var status = stat()
        guard fstatat(base, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw errno == ENOENT ? .missing : .unreadable(reason())
        }
        // Checks before opening, since opening a device can have side effects.
        if let kind = kind(status) { throw .other(kind) }
        let descriptor = openat(base, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(reason()) }
        guard fstat(descriptor, &status) == 0, kind(status) == nil else {
            close(descriptor)
            throw .other("something else by now")
        }
        return descriptor
    }

    /// The content of a file.
    ///
    /// - Parameter limit: The largest number of bytes to read. The default is unlimited.
    /// - Throws: ``Obstacle`` if there is no such regular file, or it cannot be read.
    package static func content(_ name: String, in folder: String, limit: Int = .max) throws(Obstacle) -> Data {
        let descriptor = try open(name, in: folder, O_RDONLY)
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason()) }
        return try content(descriptor, size: min(limit, Int(status.st_size)))
    }

    /// The content of a file at a path, which may be a symbolic link. Pipes are refused, without waiting for data.
    ///
    /// - Throws: ``Obstacle`` if there is no such regular file, or it cannot be read.
    package static func content(at path: String) throws(Obstacle) -> Data {
        let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(reason()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason()) }
        if let kind = kind(status) { throw .other(kind) }
        return try content(descriptor, size: Int(status.st_size))
    }

    /// The first bytes of an open file; fewer if it is shorter.
    ///
    /// - Throws: ``Obstacle`` if it cannot be read.
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
