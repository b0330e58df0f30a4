import Parameters
import Wording

/// What a word may be.
enum WordForm {
    /// The allowed length of a word in Unicode scalars.
    private static let lengths = 1...120

    /// The constraint on a word.
    static func kind(of key: WordKey) -> ValueKind {
        if key == .decimal { return .choice([".", ","], called: "decimal signs") }
        let names = key.placeholders.map { "{\($0.name)}" }
        let list = names.isEmpty ? "" : " with \(joined(names))"
        let needed = key.placeholders.filter(\.isNeeded).map { #"(?=.*\{\#($0.name)\})"# }.joined()
        let parts =
            [#"[^{}\\$\u0000-\u001f\u007f-\u009f\u2028\u2029]"#] + names.map { #"\{\#($0.dropFirst().dropLast())\}"# }
        return .text(
            TextForm(
                "a text of \(lengths.lowerBound) to \(lengths.upperBound) characters on one line\(list)",
                pattern:
                    "^(?=.{\(lengths.lowerBound),\(lengths.upperBound)}$)(?=.*[^\(UnseenCharacter.pattern)])\(needed)"
                    + "(\(parts.joined(separator: "|")))+$",
                isFree: true, problem: { problem($0, key) }))
    }

    private static func joined(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// The problem with a word, as a sentence; nil if there is none.
    private static func problem(_ text: String, _ key: WordKey) -> String? {
        let scalars = text.unicodeScalars
        guard lengths.contains(scalars.count), scalars.contains(where: { UnseenCharacter($0) == nil }) else {
            return "Use \(lengths.lowerBound) to \(lengths.upperBound) characters that can be seen."
        }
        let controls = scalars.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        if controls { return "It has a line break or a control character: write it on one line." }
        if text.contains("$") || text.contains("\\") {
            return "It has a formula, or a sign of one ($ or \\): words have none."
        }
        let names = key.placeholders.map(\.name)
        let found: [String]
        switch placeholders(of: text) {
        case .none: return "It has a brace without its partner: { and } stand around what the film puts there."
        case .some(let list): found = list
        }
        if let unknown = found.first(where: { !names.contains($0) }) {
            guard !names.isEmpty else {
                return "There is nothing to put for {\(unknown)}: this word has no braces."
            }
            let nearest = NearestName.of(unknown, among: names).map { "Did you mean {\($0)}? " } ?? ""
            return "There is nothing to put for {\(unknown)}. \(nearest)It may have \(joined(names.map { "{\($0)}" }))."
        }
        let missing = key.placeholders.first { $0.isNeeded && !found.contains($0.name) }
        return missing.map { "It lacks {\($0.name)}, which the film puts there." }
    }

    /// What stands in braces, in order; nil if a brace has no partner.
    static func placeholders(of text: String) -> [String]? {
        pieces(of: text)?.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
    }

    /// Text and placeholders in turn; nil if a brace has no partner.
    static func pieces(of text: String) -> [Vocabulary.Piece]? {
        var pieces: [Vocabulary.Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { "{}".contains($0) }) {
            guard rest[open] == "{",
                let close = rest[rest.index(after: open)...].firstIndex(where: { "{}".contains($0) }),
                rest[close] == "}"
            else { return nil }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }
}
