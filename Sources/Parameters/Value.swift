import Timeline

/// The value of a parameter.
public enum Value: Sendable, Equatable {
    /// A whole number.
    case whole(UInt64)
    /// A finite number.
    case number(Double)
    /// A duration, or a share of a whole.
    case time(RationalTime)
    /// A frame rate in frames per second.
    case rate(FrameRate)
    /// A flag.
    case flag(Bool)
    /// A name or another text.
    case text(String)
    /// Several values of one kind.
    case list([Value])
    /// A group of values by their keys.
    case record([String: Value])

    /// The number; nil for other values.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }

    /// The whole number; nil for other values.
    public var whole: UInt64? { if case .whole(let number) = self { number } else { nil } }

    /// The duration or share; nil for other values.
    public var time: RationalTime? { if case .time(let time) = self { time } else { nil } }

    /// The frame rate; nil for other values.
    public var rate: FrameRate? { if case .rate(let rate) = self { rate } else { nil } }

    /// The flag; nil for other values.
    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

    /// The text; nil for other values.
    public var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The elements of a list; empty for other values.
    public var elements: [Value] { if case .list(let values) = self { values } else { [] } }

    /// The values of a group by their keys; empty for other values.
    public var fields: [String: Value] { if case .record(let values) = self { values } else { [:] } }
}
