/// Makes text that a user wrote fit to be shown: a name or a value may hold anything, and a terminal obeys control characters.
public enum Shown {
    /// How many characters of a value are shown, counted as Unicode scalars.
    public static let limit = 200
    /// How many of them are its last: the end of a path tells more than its middle.
    private static let tail = 60

    /// A value on one line: control characters escaped, and the middle left out where it is longer than ``limit``.
    public static func value(_ text: some StringProtocol) -> String { escaped(shortened(text), keepsLines: false) }

    /// A message of one or more lines: all control characters but its line feeds are escaped, and what is longer than ``limit`` without a
    /// space is shortened as a value is.
    public static func message(_ text: String) -> String {
        guard text.utf8.count > limit else { return escaped(text, keepsLines: true) }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ", omittingEmptySubsequences: false).map { shortened(Substring($0)) }
                .joined(separator: " ")
        }
        return escaped(lines.joined(separator: "\n"), keepsLines: true)
    }

    /// A text of many lines, such as a report, with all of its words.
    public static func report(_ text: String) -> String { escaped(text, keepsLines: true) }

    private static func shortened(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard text.utf8.count > limit, scalars.count > limit else { return String(text) }
        return String(String.UnicodeScalarView(scalars.prefix(limit - tail))) + "…"
            + String(String.UnicodeScalarView(scalars.suffix(tail)))
    }

    private static func escaped(_ text: String, keepsLines: Bool) -> String {
        func isShown(_ scalar: Unicode.Scalar) -> Bool { !isControl(scalar) || keepsLines && scalar == "\n" }
        guard !text.unicodeScalars.allSatisfy(isShown) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isShown(scalar) { shown.append(scalar) } else { shown.append(contentsOf: escape(scalar).unicodeScalars) }
        }
        return String(shown)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }

    /// Whether a terminal does something at it instead of showing it. What turns the direction of writing around can make a text look
    /// like another.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl
        }
    }
}
