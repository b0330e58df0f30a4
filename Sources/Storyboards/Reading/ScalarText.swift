import Timeline

/// Reads the text of a YAML scalar, strictly: no octal, hexadecimal or sexagesimal numbers, no `yes` and `no`, nothing infinite.
enum ScalarText {
    /// The value; nil if the text is none of that kind, or out of its limits. A list has no text.
    static func value(_ text: String, as kind: ValueKind) -> Value? {
        switch kind {
        case .whole(let range): UInt64(text).flatMap { range.contains($0) ? .whole($0) : nil }
        case .number(let range): number(text).flatMap { range.contains($0) ? .number($0) : nil }
        case .duration(let range): duration(text, range).map { .time($0) }
        case .share: share(text).map { .time($0) }
        case .rate: FrameRate(text).map { .rate($0) }
        case .flag: Bool(text).map { .flag($0) }
        case .choice, .text: .text(text)
        case .list: nil
        }
    }

    /// Whether YAML takes it for a number or a flag where it has no quotes.
    static func isTyped(_ text: String) -> Bool {
        number(text) != nil || ["true", "false", ".inf", ".nan"].contains(text.lowercased())
            || text.wholeMatch(of: /[-+]?(0x[0-9a-fA-F]+|0o[0-7]+|\.(inf|Inf|INF))/) != nil
    }

    /// A decimal number, with a point or an exponent or without.
    private static func number(_ text: String) -> Double? {
        guard text.utf8.count <= 100, text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
            let number = Double(text), number.isFinite
        else { return nil }
        // Minus zero is zero, and prints as it.
        return number == 0 ? 0 : number
    }

    private static func duration(_ text: String, _ range: ClosedRange<RationalTime>) -> RationalTime? {
        guard text.utf8.count <= 100, let time = RationalTime(decimal: text), range.contains(time),
            1000 % time.denominator == 0
        else { return nil }
        return time
    }

    private static func share(_ text: String) -> RationalTime? {
        guard text.utf8.count <= 100, !text.hasSuffix("s"), let share = RationalTime(decimal: text),
            (RationalTime.zero...RationalTime(1)).contains(share), 100 % share.denominator == 0
        else { return nil }
        return share
    }
}
