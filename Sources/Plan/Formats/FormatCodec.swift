/// A video or image codec.
package struct FormatCodec: Sendable, Equatable {
    /// Its name, such as `H.264`.
    package let name: String
    /// The library that implements it, such as `libx264`.
    package let library: String
    /// Whether each picture is a file of its own.
    package let isStill: Bool
}
