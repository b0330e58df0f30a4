import Timeline

/// The kind of value that a parameter accepts.
public indirect enum ValueKind: Sendable {
    /// A whole number within a range.
    case whole(ClosedRange<UInt64>)
    /// A number within a range.
    case number(NumberRange)
    /// A duration within a range, in whole milliseconds: a number of seconds, or `5s`, `800ms`.
    case duration(ClosedRange<RationalTime>)
    /// A time within a range, in whole microseconds, in the same notation as a duration.
    case moment(ClosedRange<RationalTime>)
    /// A share of a whole: 0 to 1, in whole hundredths.
    case share
    /// A frame rate: a number, or a fraction such as `30000/1001`.
    case rate
    /// `true` or `false`.
    case flag
    /// A name out of a list; `called` is the noun for all of them in messages.
    case choice([String], called: String)
    /// A text with a constraint.
    case text(TextForm)
    /// A list of values of one kind, with a range of lengths.
    case list(of: ValueKind, count: ClosedRange<Int>)
    /// A group of keys with values of their own, as an element of a list.
    case record(RecordForm)
    /// One of some names, or else a value of another kind.
    case either([String], or: ValueKind)

    /// A description that fits after "use": `a whole number from 1 to 100`.
    public var phrase: String {
        switch self {
        case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .number(let range) where range.isAbove:
            "a number above \(Self.plain(range.lowest)) and at most \(Self.plain(range.highest))"
        case .number(let range): "a number from \(Self.plain(range.lowest)) to \(Self.plain(range.highest))"
        case .duration(let range):
            "a duration from \(range.lowerBound.decimal())s to \(range.upperBound.decimal())s in whole milliseconds, such as 5s or 800ms"
        case .moment(let range):
            "a time from \(range.lowerBound.decimal())s to \(range.upperBound.decimal())s to the microsecond, such as 3.2s, 3.2 or 3200ms"
        case .share: "a number from 0 to 1 in whole hundredths"
        case .rate:
            "\(FrameRate.limits.lowerBound) to \(FrameRate.limits.upperBound) frames a second, such as 60, 29.97 or 30000/1001"
        case .flag: "true or false"
        case .choice(let names, _): Self.alternatives(names)
        case .text(let form) where form.names.isEmpty: form.phrase
        case .text(let form): "\(form.names.joined(separator: ", ")) or \(form.phrase)"
        case .list(.record(let form), let count): "a list of \(Self.plain(count)) \(form.plural)"
        case .list(let kind, let count): "a list of \(Self.plain(count)), each \(kind.phrase)"
        case .record(let form): form.phrase
        case .either(let names, let kind): "\(names.joined(separator: ", ")) or \(kind.phrase)"
        }
    }

    /// The largest number of scalars and lists in a value.
    public var largestCount: Int {
        switch self {
        case .list(let kind, let count): 1 + count.upperBound * kind.largestCount
        case .record(let form): form.fields.reduce(1) { $0 + 1 + $1.kind.largestCount }
        case .either(_, let kind): kind.largestCount
        default: 1
        }
    }

    /// The depth of nested lists: 0 for scalars, 3 for weights.
    public var depth: Int {
        switch self {
        case .list(let kind, _): kind.depth + 1
        case .either(_, let kind): kind.depth
        default: 0
        }
    }

    /// Whether its values are scalars in YAML.
    var isScalar: Bool {
        switch self {
        case .list, .record: false
        case .either(_, let kind): kind.isScalar
        default: true
        }
    }

    /// A list as an example in YAML, nested as the kind is.
    public var listExample: String {
        switch self {
        case .list(.record(let form), _): "[\(form.example)]"
        case .list(let kind, _) where kind.depth > 0: "[\(kind.listExample)]"
        case .list(.text, _): "[one, two]"
        default: "[1, 2]"
        }
    }

    /// Whether the kind is not a text, so that quotes around a value are a mistake.
    public var isUnquoted: Bool {
        switch self {
        case .whole, .number, .share, .flag, .list, .record: true
        case .duration, .moment, .rate, .choice, .text, .either: false
        }
    }

    /// A value as YAML.
    public func yaml(_ value: Value) -> String {
        switch (self, value) {
        case (.either(let names, _), .text(let text)) where names.contains(text): text
        case (.either(_, let kind), _): kind.yaml(value)
        case (_, .whole(let number)): "\(number)"
        case (_, .number(let number)): Self.plain(number)
        case (.duration, .time(let time)), (.moment, .time(let time)): "\(time.decimal())s"
        case (_, .time(let time)): time.decimal()
        case (_, .rate(let rate)): "\(rate)"
        case (_, .flag(let flag)): "\(flag)"
        case (.text(let form), .text(let text)) where form.isFree: "\"\(Self.escaped(text))\""
        case (_, .text(let text)): Self.isPlain(text) ? text : "\"\(Self.escaped(text))\""
        case (.list(let kind, _), .list(let values)): "[\(values.map(kind.yaml).joined(separator: ", "))]"
        case (.record(let form), .record(let values)): form.yaml(values)
        case (_, .list), (_, .record): preconditionFailure("a value of another kind")
        }
    }

    /// A number without a trailing `.0`.
    static func plain(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func plain(_ count: ClosedRange<Int>) -> String {
        count.lowerBound == count.upperBound ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
    }

    private static func alternatives(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return "\(names.dropLast().joined(separator: ", ")) or \(last)"
    }

    private static func isPlain(_ text: String) -> Bool {
        text.first?.isLetter == true || text.first?.isNumber == true
            ? text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._/-".contains($0)) } : false
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in "\"\\".contains(character) ? "\\\(character)" : "\(character)" }.joined()
    }
}
