import Parameters
import Testing
import Timeline

/// One parser reads values wherever they are written.
@Suite struct ScalarTextTests {
    struct Case: Sendable, CustomStringConvertible {
        let text: String
        let kind: ValueKind
        /// What it is; nil if it is refused.
        let value: Value?

        init(_ text: String, _ kind: ValueKind, _ value: Value?) {
            (self.text, self.kind, self.value) = (text, kind, value)
        }

        var description: String { "\(text) as \(kind.phrase)" }
    }

    private static let number = ValueKind.number(NumberRange(-100...100))
    private static let positive = ValueKind.number(NumberRange(above: 0, upTo: 10))
    private static let duration = ValueKind.duration(RationalTime(1, 1000)...RationalTime(60))
    private static let moment = ValueKind.moment(.zero...RationalTime(86400))
    private static let name = ValueKind.choice(["relu", "tanh"], called: "activations")
    private static let size = ValueKind.text(
        TextForm("a size", names: ["small"], pattern: "") { $0.hasPrefix("x") ? nil : "Begin it with x." })

    @Test(arguments: [
        Case("6", .whole(1...9), .whole(6)), Case("+6", .whole(1...9), .whole(6)),
        Case("6.0", .whole(1...9), .whole(6)),
        Case("60e-1", .whole(1...9), .whole(6)), Case("017", .whole(0...20), .whole(17)), Case("0", .whole(1...9), nil),
        Case("10", .whole(1...9), nil), Case("-1", .whole(0...9), nil), Case("1.5", .whole(1...9), nil),
        Case("18446744073709551615", .whole(0...UInt64.max), .whole(.max)),
        Case("18446744073709551616", .whole(0...UInt64.max), nil), Case("0x1f", .whole(0...99), nil),
        Case("1_0", .whole(0...99), nil), Case("", .whole(0...99), nil), Case("many", .whole(0...99), nil),
        Case("-0", number, .number(0)), Case(".5", number, .number(0.5)), Case("1e2", number, .number(100)),
        Case("100.1", number, nil), Case("nan", number, nil), Case(".inf", number, nil), Case("1e999", number, nil),
        Case("0", positive, nil), Case("10", positive, .number(10)), Case("1e-300", positive, .number(1e-300)),
        Case("5", duration, .time(RationalTime(5))), Case("5s", duration, .time(RationalTime(5))),
        Case("800ms", duration, .time(RationalTime(4, 5))), Case("0.0005", duration, nil), Case("61s", duration, nil),
        Case("0", duration, nil), Case("5 s", duration, nil), Case("5m", duration, nil),
        Case("0", moment, .time(.zero)), Case("0.000001s", moment, .time(RationalTime(1, 1_000_000))),
        Case("0.0000001", moment, nil), Case("86401", moment, nil), Case("noon", moment, nil),
        Case("0.25", .share, .time(RationalTime(1, 4))), Case("0.123", .share, nil), Case("2", .share, nil),
        Case("29.97", .rate, .rate(FrameRate("29.97")!)), Case("30000/1001", .rate, .rate(FrameRate("30000/1001")!)),
        Case("0", .rate, nil), Case("60/0", .rate, nil), Case("true", .flag, .flag(true)),
        Case("FALSE", .flag, .flag(false)), Case("yes", .flag, nil), Case("tanh", name, .text("tanh")),
        Case("Tanh", name, nil), Case("small", size, .text("small")), Case("xl", size, .text("xl")),
        Case("large", size, nil),
    ])
    func values(_ example: Case) {
        for style in [ScalarStyle.plain, .argument] {
            let found = ScalarText.read(example.text, as: example.kind, style: style)
            #expect((try? found.get()) == example.value, "\(style)")
        }
    }

    private func problem(_ text: String, _ kind: ValueKind, _ style: ScalarStyle) -> ScalarProblem? {
        guard case .failure(let problem) = ScalarText.read(text, as: kind, style: style) else { return nil }
        return problem
    }

    @Test func problems() {
        #expect(problem("0", .whole(1...9), .argument)?.predicate == "is '0': use a whole number from 1 to 9.")
        #expect(problem("0", .whole(1...9), .argument)?.advice == "Use a whole number from 1 to 9.")
        #expect(problem("rleu", Self.name, .plain)?.advice == "Did you mean 'relu'? The activations are relu, tanh.")
        #expect(problem("large", Self.size, .plain)?.predicate == "is 'large'. Begin it with x.")
    }

    /// Quotes make a text of what stands in them; a free text needs them where YAML would read something else.
    @Test func styles() {
        #expect(
            problem("6", .whole(1...9), .quoted)?.predicate
                == "is a text, '6' in quotes: use a whole number from 1 to 9, without quotes.")
        #expect(problem("5s", Self.duration, .quoted) == nil)
        let free = ValueKind.text(TextForm("a text", pattern: "", isFree: true) { _ in nil })
        for text in ["1984", "true", "", "~", "0x1f", ".inf"] {
            #expect(problem(text, free, .plain)?.predicate.contains("put it into quotes") == true, "\(text)")
            #expect(problem(text, free, .quoted) == nil && problem(text, free, .argument) == nil, "\(text)")
        }
        #expect(ScalarText.isNothing("~") && ScalarText.isNothing("") && !ScalarText.isNothing("0"))
    }
}
