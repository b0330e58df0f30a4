import Timeline
import Wording

/// The parser of all scalar values: in storyboards, in batch files and on the command line.
///
/// It is strict: no octal, hexadecimal or sexagesimal numbers, no `yes` and `no`, no infinities. It accepts the same
/// spellings as a storyboard's schema.
public enum ScalarText {
    /// Parses a scalar.
    ///
    /// - Parameters:
    ///   - text: The text, without quotes and escapes.
    ///   - kind: The expected kind; not a list.
    ///   - style: How the text is written.
    /// - Returns: The value, or the problem with the text.
    public static func read(
        _ text: String, as kind: ValueKind, style: ScalarStyle = .argument
    ) -> Result<Value, ScalarProblem> {
        let shown = Quoted.text(text)
        if style == .quoted, kind.isUnquoted {
            return .failure(
                ScalarProblem(
                    "is a text, \(shown) in quotes: use \(kind.phrase), without quotes.",
                    advice: "Use \(kind.phrase), without quotes."))
        }
        switch kind {
        case .choice(let names, let plural):
            guard !names.contains(text) else { return .success(.text(text)) }
            return .failure(problem(shown, NearestName.advice(text, among: names, called: plural)))
        case .text(let form):
            if form.isFree, style == .plain, PlainScalar(text) != .text {
                return .failure(
                    ScalarProblem(
                        "is \(shown) without quotes, which is no text to YAML: put it into quotes.",
                        advice: "Put it into quotes."))
            }
            guard !form.names.contains(text), let wrong = form.problem(text) else { return .success(.text(text)) }
            return .failure(problem(shown, wrong, mayBeUnseen: !form.isFree))
        case .either(let names, let kind):
            guard !names.contains(text) else { return .success(.text(text)) }
            if kind.isScalar { return read(text, as: kind, style: style) }
            return .failure(problem(shown, "Use \(ValueKind.either(names, or: kind).phrase)."))
        default:
            if let value = value(text, as: kind) { return .success(value) }
            return .failure(ScalarProblem("is \(shown): use \(kind.phrase).", advice: "Use \(kind.phrase)."))
        }
    }

    /// Whether YAML resolves a text without quotes to null.
    public static func isNothing(_ text: String) -> Bool { PlainScalar(text) == .nothing }

    private static func problem(_ shown: String, _ advice: String, mayBeUnseen: Bool = true) -> ScalarProblem {
        ScalarProblem("is \(shown). \(advice)", advice: advice, mayBeUnseen: mayBeUnseen)
    }

    /// The value; nil if the text is not of the kind, or out of range.
    private static func value(_ text: String, as kind: ValueKind) -> Value? {
        switch kind {
        case .whole(let range): whole(text).flatMap { range.contains($0) ? .whole($0) : nil }
        case .number(let range): DecimalText(text)?.double.flatMap { range.contains($0) ? .number($0) : nil }
        case .duration(let range): time(text, range, parts: 1000).map { .time($0) }
        case .moment(let range): time(text, range, parts: 1_000_000).map { .time($0) }
        case .share: share(text).map { .time($0) }
        case .rate: rate(text).map { .rate($0) }
        case .flag: if case .flag(let flag) = PlainScalar(text) { .flag(flag) } else { nil }
        case .choice, .text: .text(text)
        case .list, .record, .either: nil
        }
    }

    /// Parses a whole number, in any decimal notation: `6`, `+6`, `6.0`, `6e0`.
    private static func whole(_ text: String) -> UInt64? { DecimalText(text)?.plain.flatMap { UInt64($0) } }

    /// - Parameter parts: The number of units in a second: 1000 for milliseconds.
    private static func time(_ text: String, _ range: ClosedRange<RationalTime>, parts: Int64) -> RationalTime? {
        let unit = text.hasSuffix("ms") ? "ms" : text.hasSuffix("s") ? "s" : ""
        guard let number = DecimalText(String(text.dropLast(unit.count)))?.plain,
            let time = RationalTime(decimal: number + unit), range.contains(time), parts % time.denominator == 0
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
