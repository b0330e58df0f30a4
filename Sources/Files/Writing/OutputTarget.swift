internal import Glibc

/// The target of an output file, and whether it may be replaced.
struct OutputTarget {
    /// The path, with symbolic links resolved if the file exists.
    let path: String
    /// Whether the target is a regular file or does not exist; otherwise it is a pipe or a device.
    let isRegular: Bool
    /// The permission bits of an existing file; nil if there is none.
    let permissions: mode_t?

    /// Inspects a path.
    ///
    /// - Parameter followsLinks: Whether a symbolic link to a file stands for that file; if false, it is refused. The
    ///   default is true.
    /// - Throws: ``FileError`` of kind `.cannotCreate` if no file can be put there: the path is empty or too long, or
    ///   is that of a folder, a write-protected file, or a broken symbolic link.
    init(_ path: String, followsLinks: Bool = true) throws(FileError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw FileError(.cannotCreate, "The output path is empty or holds a NUL", advice: "name a file")
        }
        var status = stat()
        if !followsLinks, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
            throw FileError(
                .cannotCreate, "this is a link, which is not followed here", at: path,
                advice: "remove the link, or choose another folder")
        }
        guard stat(path, &status) == 0 else {
            let code = errno
            if path.hasSuffix("/") { throw .system(.cannotCreate, "cannot create the file", at: path, errno: EISDIR) }
            guard code == ENOENT else { throw .system(.cannotCreate, "cannot create the file", at: path, errno: code) }
            guard lstat(path, &status) != 0 else {
                throw FileError(
                    .cannotCreate, "this is a link to a file that does not exist", at: path,
                    advice: "remove the link, or choose another name")
            }
            self.path = path
            isRegular = true
            permissions = nil
            return
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR { throw .system(.cannotCreate, "cannot create the file", at: path, errno: EISDIR) }
        isRegular = kind == S_IFREG
        guard isRegular else {
            self.path = path
            permissions = nil
            return
        }
        // The superuser may write to any file, but one without write permission for anyone counts as protected.
        guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else {
            throw FileError(
                .cannotCreate, "the file that stands there is write-protected", at: path,
                advice: "make it writable (chmod u+w), or choose another name")
        }
        self.path = Self.resolved(path)
        permissions = status.st_mode & 0o777
    }

    /// The folder, to which a name can be appended after a slash, and the name in it.
    var parts: (folder: String, name: String) { FilePath.split(path) }

    private static func resolved(_ path: String) -> String {
        guard let text = realpath(path, nil) else { return path }
        defer { free(text) }
        return String(cString: text)
    }
}
