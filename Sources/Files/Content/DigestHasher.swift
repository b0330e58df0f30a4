internal import CFFmpeg

/// Computes a ``Digest`` of bytes that come in pieces.
public struct DigestHasher: ~Copyable {
    private let state: OpaquePointer

    /// Makes a hasher.
    public init() {
        guard let state = av_sha_alloc() else { preconditionFailure("no memory for a hash") }
        self.state = state
        av_sha_init(state, 256)
    }

    deinit { av_free(UnsafeMutableRawPointer(state)) }

    /// Adds the next piece.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        av_sha_update(state, base.assumingMemoryBound(to: UInt8.self), bytes.count)
    }

    /// Returns the digest of all pieces, and ends the hasher.
    public consuming func finish() -> Digest {
        var bytes = [UInt8](repeating: 0, count: Digest.size)
        av_sha_final(state, &bytes)
        guard let digest = Digest(bytes: bytes) else { preconditionFailure("a SHA-256 has 32 bytes") }
        return digest
    }
}
