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

    /// The number; nil if it is none.
    var number: Double? { if case .number(let number) = self { number } else { nil } }

    /// The values of a list; none if it is no list.
    var elements: [Value] { if case .list(let values) = self { values } else { [] } }
}
