/// What encodes pictures.
package struct FormatCodec: Sendable, Equatable {
    /// Its name, such as `H.264`.
    package let name: String
    /// What implements it, such as `libx264`.
    package let library: String
    /// Whether it makes a file of each picture.
    package let isStill: Bool
}
