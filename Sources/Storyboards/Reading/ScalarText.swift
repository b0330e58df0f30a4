import Timeline

/// Reads the text of a YAML scalar, strictly: no octal, hexadecimal or sexagesimal numbers, no `yes` and `no`, nothing infinite.
///
/// What the schema takes is taken here, in the same spellings; see ``SchemaText``.
enum ScalarText {
    /// The value; nil if the text is none of that kind, or out of its limits. A list has no text.
    static func value(_ scalar: YAMLNode.Scalar, as kind: ValueKind) -> Value? {
        let text = scalar.text
        switch kind {
        case .whole(let range): return whole(text).flatMap { range.contains($0) ? .whole($0) : nil }
        case .number(let range):
            return DecimalText(text)?.double.flatMap { range.contains($0) ? .number($0) : nil }
        case .duration(let range): return duration(text, range).map { .time($0) }
        case .share: return share(text).map { .time($0) }
        case .rate: return rate(text).map { .rate($0) }
        case .flag:
            guard case .flag(let flag) = PlainScalar(text) else { return nil }
            return .flag(flag)
        case .choice, .text: return .text(text)
        case .list: return nil
        }
    }

    /// Whole numbers may be written as any decimal number that is one: `6`, `+6`, `6.0`, `6e0`.
    private static func whole(_ text: String) -> UInt64? { DecimalText(text)?.plain.flatMap { UInt64($0) } }

    private static func duration(_ text: String, _ range: ClosedRange<RationalTime>) -> RationalTime? {
        let unit = text.hasSuffix("ms") ? "ms" : text.hasSuffix("s") ? "s" : ""
        guard let number = DecimalText(String(text.dropLast(unit.count)))?.plain,
            let time = RationalTime(decimal: number + unit), range.contains(time), 1000 % time.denominator == 0
        else { return nil }
        return time
    }

    private static func share(_ text: String) -> RationalTime? {
        guard let number = DecimalText(text)?.plain, let share = RationalTime(decimal: number),
            (RationalTime.zero...RationalTime(1)).contains(share), 100 % share.denominator == 0
        else { return nil }
        return share
    }

    private static func rate(_ text: String) -> FrameRate? {
        text.contains("/") ? FrameRate(text) : DecimalText(text)?.plain.flatMap { FrameRate($0) }
    }
}
