internal import Glibc

/// The content of a file as its size and digest.
public struct FileContent: Sendable, Hashable, Codable {
    /// The size in bytes.
    public let bytes: Int
    /// The SHA-256 of the content.
    public let sha256: Digest

    /// Reads a whole file. Pipes are refused, without waiting for data.
    ///
    /// - Throws: ``FileError`` of kind `.readFailed` with the system's reason.
    public init(ofFile path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.readFailed, "cannot open", at: path, errno: errno) }
        defer { close(descriptor) }
        try self.init(descriptor: descriptor, path: path)
    }

    /// Reads an open file from its beginning, without changing the position of its next write.
    init(descriptor: Int32, path: String) throws(FileError) {
        var hasher = DigestHasher()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var size = 0
        while true {
            let count = pread(descriptor, &buffer, buffer.count, size)
            if count < 0 {
                if errno == EINTR { continue }
                throw .system(.readFailed, "cannot read", at: path, errno: errno)
            }
            if count == 0 { break }
            buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            size += count
        }
        bytes = size
        sha256 = hasher.finish()
    }
}
