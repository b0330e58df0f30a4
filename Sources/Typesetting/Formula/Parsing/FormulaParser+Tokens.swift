extension FormulaParser {
    /// The next token, not taken; what is before it (white space) is passed over.
    mutating func peek() -> FormulaToken? {
        skipSpace()
        return token(at: position)?.token
    }

    /// Takes the next token.
    mutating func next() -> FormulaToken? {
        skipSpace()
        guard let (token, length) = token(at: position) else { return nil }
        position += length
        return token
    }

    mutating func skipSpace() {
        while position < characters.count, characters[position].isWhitespace, characters[position] != "\u{A0}" {
            position += 1
        }
    }

    private func token(at position: Int) -> (token: FormulaToken, length: Int)? {
        guard position < characters.count else { return nil }
        switch characters[position] {
        case "{": return (.openBrace, 1)
        case "}": return (.closeBrace, 1)
        case "^": return (.superscript, 1)
        case "_": return (.subscript, 1)
        case "'", "\u{2019}": return (.prime, 1)
        case "&": return (.ampersand, 1)
        case "\\": return command(at: position)
        default: return (.character(characters[position]), 1)
        }
    }

    /// A backslash and the letters after it, or the one character after it.
    private func command(at position: Int) -> (token: FormulaToken, length: Int) {
        var end = position + 1
        while end < characters.count, characters[end].isASCII, characters[end].isLetter { end += 1 }
        if end == position + 1, end < characters.count { end += 1 }
        var name = String(characters[position + 1..<end])
        // \operatorname* is a command of its own.
        if name == "operatorname", end < characters.count, characters[end] == "*" {
            name += "*"
            end += 1
        }
        return (.command(name), end - position)
    }

    /// What stands between braces, as it is written, with `\{`, `\}` and their like turned into the character.
    mutating func parseRaw(of command: String, the name: String) throws(TypesettingError) -> String {
        skipSpace()
        let start = position
        guard position < characters.count, characters[position] == "{" else {
            let found = position < characters.count ? CharacterName.of(characters[position]) : "the end of the formula"
            throw failure(
                "'\(command)' needs its \(name) in braces, but \(found) follows", at: start,
                advice: "write \(command){...}")
        }
        var text = ""
        var open = 0
        while position < characters.count {
            let character = characters[position]
            position += 1
            switch character {
            case "{": open += 1
            case "}":
                open -= 1
                if open == 0 { return text }
            case "\\":
                guard position < characters.count, !characters[position].isLetter else {
                    throw failure(
                        "commands do not work inside '\(command)'", at: position - 1,
                        advice: "close it before the command, and open it again after")
                }
                text.append(characters[position])
                position += 1
            default: text.append(character)
            }
        }
        throw failure("the group that '{' begins has no end", at: start, advice: "close it with '}'")
    }

    /// A name that the user gives: letters, digits, `-`, `_` and `.`.
    mutating func parseName(of command: String, the name: String) throws(TypesettingError) -> String {
        skipSpace()
        let start = position
        let text = try parseRaw(of: command, the: name)
        let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
        guard isName, !text.isEmpty else {
            throw failure(
                "'\(text)' is no \(name)", at: start + 1, advice: "use letters, digits, '-', '_' and '.', at least one")
        }
        return text
    }
}
