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
    public var number: Double? { if case .number(let number) = self { number } else { nil } }

    /// The whole number; nil if it is none.
    public var whole: UInt64? { if case .whole(let number) = self { number } else { nil } }

    /// The length of time or share; nil if it is none.
    public var time: RationalTime? { if case .time(let time) = self { time } else { nil } }

    /// The rate; nil if it is none.
    public var rate: FrameRate? { if case .rate(let rate) = self { rate } else { nil } }

    /// The flag; nil if it is none.
    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

    /// The text; nil if it is none.
    public var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The values of a list; none if it is no list.
    public var elements: [Value] { if case .list(let values) = self { values } else { [] } }
}
