extension FileContent {
    /// What a file holds that these bytes were written to.
    public init(of bytes: [UInt8]) {
        self.bytes = bytes.count
        sha256 = Digest(of: bytes)
    }
}
