public import SceneGraph

/// What an installed face is: enough to tell it from another of the same name.
public struct FaceDescription: Sendable, Equatable {
    /// The name that it was found by.
    public let typeface: Typeface
    /// What its file calls its version, such as `Version 4.0`; nil if the file is silent.
    public let version: String?
    /// Where its file lies.
    public let path: String
    /// Whether it has an OpenType MATH table, without which no formula can be set in it.
    public let hasMathTable: Bool
}
