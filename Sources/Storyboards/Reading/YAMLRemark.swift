import Wording

/// What the writer of a scalar may not have seen. It is told only when the scalar is refused.
indirect enum YAMLRemark: Sendable, Equatable {
    /// Nothing stands there but a comment, which begins at a place and looks like a value.
    case comment(String, Place)
    /// A character at a place cannot be seen, or looks like a plain space.
    case unseen(UnseenCharacter, Place)
}
