/// Which issue of a face is installed.
public struct FaceRecord: Sendable, Equatable {
    /// The version that the font states of itself; empty if it states none.
    public let version: String
    /// The path of its file.
    public let path: String
}
