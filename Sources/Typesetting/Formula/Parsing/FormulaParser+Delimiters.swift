import Wording

extension FormulaParser {
    /// The delimiter that stands here; `nil` for `.`, the invisible one.
    mutating func parseDelimiter(after command: String) throws(TypesettingError) -> Unicode.Scalar? {
        _ = peek()
        let start = position
        switch next() {
        case .character("."): return nil
        case .character(let character):
            if character.unicodeScalars.count == 1,
                let delimiter = DelimiterTable.delimiter(for: character.unicodeScalars.first!)
            {
                return delimiter
            }
        case .command(let name):
            if let delimiter = DelimiterTable.delimiter(named: name) { return delimiter }
        default: break
        }
        let found = start < characters.count ? CharacterName.of(characters[start]) : "the end of the formula"
        throw failure(
            "'\(command)' needs a delimiter, but \(found) follows", at: start,
            advice:
                "use one of ( ) [ ] | \\| \\{ \\} \\langle \\rangle \\lfloor \\rfloor \\lceil \\rceil / or . for none")
    }

    /// What stands between `\left`, which was taken, and `\right`, with any `\middle`.
    mutating func parseDelimited(from start: Int) throws(TypesettingError) -> Nucleus {
        var delimiters = [try parseDelimiter(after: "\\left")]
        var lists: [MathList] = []
        while true {
            lists.append(try parseList())
            guard let token = peek() else {
                throw failure(
                    "'\\left' has no \\right", at: start, advice: "close it with \\right) or \\right. for none")
            }
            guard token == .command("right") || token == .command("middle") else { throw stray(token) }
            _ = next()
            delimiters.append(try parseDelimiter(after: token.source))
            if token == .command("right") { return .delimited(delimiters, lists) }
        }
    }

    /// The rows between `\begin{...}`, whose command was taken, and `\end{...}`.
    mutating func parseMatrix(from start: Int) throws(TypesettingError) -> Matrix {
        _ = peek()
        let place = position
        let name = try parseName(of: "\\begin", the: "environment")
        guard let layout = MatrixTable.layouts[name] else {
            let known = MatrixTable.layouts.keys.sorted()
            let nearest = NearestName.of(name, among: known).map { "did you mean '\($0)'? " } ?? ""
            throw failure(
                "the environment '\(name)' is unknown", at: place + 1,
                advice: "\(nearest)There are \(known.joined(separator: ", "))")
        }
        var rows: [[MathList]] = [[]]
        while true {
            rows[rows.count - 1].append(try parseList())
            guard let token = peek() else {
                throw failure("'\\begin{\(name)}' has no end", at: start, advice: "close it with \\end{\(name)}")
            }
            switch token {
            case .ampersand: _ = next()
            case .command("\\"):
                _ = next()
                rows.append([])
            case .command("end"):
                _ = next()
                _ = peek()
                let place = position
                let end = try parseName(of: "\\end", the: "environment")
                guard end == name else {
                    throw failure("'\\end{\(end)}' closes '\\begin{\(name)}'", at: place + 1)
                }
                // A break after the last row begins no other.
                if rows.count > 1, rows.last?.count == 1, rows.last?[0].items.isEmpty == true { rows.removeLast() }
                return Matrix(rows: rows, layout: layout)
            default: throw stray(token)
            }
        }
    }
}
