import Parameters

/// A value of a theme: a number, several numbers such as a direction, or a colour.
public enum ThemeValue: Codable, Sendable, Equatable {
    /// A finite number.
    case number(Double)
    /// Several numbers.
    case numbers([Double])
    /// A colour as sRGB hex, in lowercase.
    case color(String)

    /// The value of a parameter; nil if a theme has no such values.
    init?(_ value: Value) {
        switch value {
        case .number(let number): self = .number(number)
        case .whole(let number): self = .number(Double(number))
        case .text(let text): self = .color(text.lowercased())
        case .list(let list): self = .numbers(list.compactMap(\.number))
        case .time, .rate, .flag, .record: return nil
        }
    }

    /// Decodes a JSON number, an array of numbers or a text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let numbers = try? container.decode([Double].self) {
            self = .numbers(numbers)
        } else {
            self = .color(try container.decode(String.self))
        }
    }

    /// Encodes the number, the numbers or the text alone.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .numbers(let numbers): try container.encode(numbers)
        case .color(let text): try container.encode(text)
        }
    }

    /// The value as one of a kind; nil if it is not, or is out of the kind's range.
    func value(as kind: ValueKind) -> Value? {
        switch (kind, self) {
        case (.number(let range), .number(let number)): range.contains(number) ? .number(number) : nil
        case (.whole(let range), .number(let number)):
            UInt64(exactly: number).flatMap { range.contains($0) ? .whole($0) : nil }
        case (.text(let form), .color(let text)): form.problem(text) == nil ? .text(text) : nil
        case (.list(.number(let range), let count), .numbers(let numbers)):
            count.contains(numbers.count) && numbers.allSatisfy(range.contains)
                ? .list(numbers.map { .number($0) }) : nil
        default: nil
        }
    }
}
