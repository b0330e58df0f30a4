/// A SHA-256 digest (FIPS 180-4), computed by libavutil.
public struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The size of a digest in bytes.
    public static let size = 32

    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// A stored digest; nil unless there are 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        self.bytes = bytes
    }

    /// Computes the digest of bytes.
    public init(of bytes: UnsafeRawBufferPointer) {
        var hasher = DigestHasher()
        hasher.update(bytes)
        self = hasher.finish()
    }

    /// Computes the digest of bytes.
    public init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Digest(of: $0) }
    }

    /// Computes the digest of a file's content.
    ///
    /// - Throws: ``FileError`` of kind `.readFailed` with the system's reason.
    public init(ofFile path: String) throws(FileError) {
        self = try FileContent(ofFile: path).sha256
    }

    /// The digest as 64 hexadecimal digits.
    public var description: String { Hexadecimal.text(bytes) }

    /// The first twelve digits, for messages.
    public var short: String { String(description.prefix(12)) }

    /// Parses 64 hexadecimal digits; nil if the text is anything else.
    public init?(_ text: String) {
        guard let bytes = Hexadecimal.bytes(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// Decodes the text of ``description``.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Digest(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "this is no SHA-256")
        }
        self = digest
    }

    /// Encodes the text of ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
