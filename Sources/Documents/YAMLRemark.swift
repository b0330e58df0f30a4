import Wording

/// A likely oversight in a scalar, which is reported only if the scalar is refused.
indirect enum YAMLRemark: Sendable, Equatable {
    /// The value is missing, and a comment at a place looks like one.
    case comment(String, Place)
    /// A character at a place is invisible, or looks like a plain space.
    case unseen(UnseenCharacter, Place)
}
