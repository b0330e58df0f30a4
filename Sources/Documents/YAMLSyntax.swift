import Wording

/// Explains syntax errors in YAML, with a guess at the author's intention.
enum YAMLSyntax {
    /// The place and the message for a text that libyaml refuses.
    ///
    /// - Parameter open: The start of the innermost mapping or sequence that was open; nil if there is none.
    static func problem(_ failure: YAMLEvents.Failure, in source: SourceText, open: Int?) -> (Place, String) {
        if let byte = failure.byte {
            let code = failure.value.map { ", U+\(hexadecimal($0))" } ?? ""
            return (source.place(ofByte: byte), "it is not YAML: there is a control character\(code); remove it.")
        }
        let place = source.place(of: failure.character)
        if failure.problem.contains("nesting level") { return (place, "groups and lists are nested too deeply.") }
        if let (place, unseen) = unseen(before: place, in: source) { return (place, unseen.problem) }
        if failure.problem.contains("mapping values are not allowed") { return (place, aboutColon(place, in: source)) }
        if let found = [open, failure.context].lazy.compactMap({
            comment(from: $0, to: failure.character, in: source)
        }).first {
            return (
                source.place(of: found.character),
                "it is not YAML: # begins a comment here, so that nothing follows on this line: put \(Quoted.text(found.text)) into quotes."
            )
        }
        let advice =
            failure.problem.contains("cannot start any token")
            ? "Indent with spaces, and put texts with special characters into quotes."
            : "A text with special characters needs quotes."
        return (place, "it is not YAML: \(failure.problem). \(advice)")
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A character that looks like a plain space, on the line of an error or on the one before it.
    private static func unseen(before place: Place, in source: SourceText) -> (Place, UnseenCharacter)? {
        for number in [place.line - 1, place.line] {
            if let found = UnseenCharacter.separating(source.line(number)) {
                return (Place(line: number, column: found.offset + 1), found.character)
            }
        }
        return nil
    }

    /// A misplaced colon belongs to a text that needs quotes, or it follows a key that is indented too far.
    private static func aboutColon(_ place: Place, in source: SourceText) -> String {
        let line = source.line(place.line)
        let before = String(line.prefix(place.column - 1))
        guard let first = before.range(of: ": ") else {
            return
                "it is not YAML: a key cannot stand here. Indent it as far as its neighbours, below a key without a value."
        }
        let key = before[..<first.lowerBound].drop { $0 == " " }
        let text = String(line)[first.upperBound...].drop { $0 == " " }.unicodeScalars
        // Long texts are shortened, and long keys are not repeated.
        let example =
            "\(key.utf8.count > 40 ? "KEY" : key): \"\(Substring(text.prefix(40)))\(text.dropFirst(40).isEmpty ? "" : "…")\""
        return
            "it is not YAML: this is a second colon in one value. If it belongs to a text, put it into quotes, such as \(example)."
    }

    /// A comment between brackets or braces that was meant as a value and swallowed the rest of its line.
    private static func comment(
        from start: Int?, to end: Int, in source: SourceText
    ) -> (character: Int, text: String)? {
        guard let start, start < end else { return nil }
        let scalars = Array(source.scalars(from: start, to: min(end, start + 10_000)))
        guard scalars.first == "{" || scalars.first == "[" else { return nil }
        for index in scalars.indices.dropFirst(2) where scalars[index] == "#" && scalars[index - 1] == " " {
            guard let before = scalars[..<index].last(where: { $0 != " " }), ":,[{".unicodeScalars.contains(before)
            else { continue }
            let word = scalars[index...].prefix { !" \t\r\n,]}".unicodeScalars.contains($0) }
            if word.count > 1 { return (start + index, String(String.UnicodeScalarView(word))) }
        }
        return nil
    }
}
