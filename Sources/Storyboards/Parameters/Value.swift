import Timeline

/// What stands at a parameter.
public enum Value: Sendable, Equatable {
    /// A whole number.
    case whole(UInt64)
    /// A finite number.
    case number(Double)
    /// A length of time, or a share of a whole.
    case time(RationalTime)
    /// Frames a second.
    case rate(FrameRate)
    /// Whether or not.
    case flag(Bool)
    /// A name or another text.
    case text(String)
    /// Several values of a kind.
    case list([Value])
}
