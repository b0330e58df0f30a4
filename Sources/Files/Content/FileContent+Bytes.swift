extension FileContent {
    /// The content of a file that consists of these bytes.
    public init(of bytes: [UInt8]) {
        self.bytes = bytes.count
        sha256 = Digest(of: bytes)
    }
}
