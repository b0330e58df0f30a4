/// Reads a formula in the subset of TeX that `Docs/Formulas.md` describes.
///
/// A recursive descent over characters, not over tokens, since what `\text{...}` holds is no formula. Columns count
/// characters from 1.
package struct FormulaParser {
    /// How long a formula may be, in characters.
    static let maximumLength = 10_000
    /// How deep groups and arguments may be nested.
    static let maximumDepth = 64

    let characters: [Character]
    var position = 0
    /// How letters are to be read at this place.
    var alphabet = MathAlphabet.normal
    private var depth = 0

    private init(_ source: String) { characters = Array(source) }

    /// The formula that `source` describes.
    ///
    /// - Throws: ``TypesettingError`` of kind `.syntax` with the column.
    static func parse(_ source: String) throws(TypesettingError) -> MathList {
        var parser = FormulaParser(source)
        guard parser.characters.count <= maximumLength else {
            throw TypesettingError(
                .syntax, "a formula of \(parser.characters.count) characters; the most is \(maximumLength)",
                column: maximumLength + 1)
        }
        let list = try parser.parseList()
        guard let stray = parser.peek() else { return list }
        throw parser.stray(stray)
    }

    // MARK: - Lists

    /// Members up to what this list cannot hold: the end, a brace or `&` without a beginning here, `\right`, `\middle`,
    /// `\end`, `\\`; and `]` where one is awaited.
    mutating func parseList(untilBracket: Bool = false) throws(TypesettingError) -> MathList {
        depth += 1
        defer { depth -= 1 }
        guard depth <= FormulaParser.maximumDepth else {
            throw failure("groups are nested deeper than \(FormulaParser.maximumDepth)", at: position)
        }
        var list = MathList()
        while let token = peek() {
            switch token {
            case .closeBrace, .ampersand: return list
            case .character("]") where untilBracket: return list
            case .command("right"), .command("middle"), .command("end"), .command("\\"): return list
            case .superscript, .subscript, .prime:
                let column = position + 1
                list.items.append(.atom(try parseScripts(of: Atom(.ordinary, .list(MathList()), column: column))))
            default:
                try append(try parseItem(), to: &list)
            }
        }
        return list
    }

    /// Adds a member, with the scripts that follow it.
    private mutating func append(_ item: MathItem, to list: inout MathList) throws(TypesettingError) {
        switch item {
        case .atom(var atom):
            try parseLimits(of: &atom)
            list.items.append(.atom(try parseScripts(of: atom)))
        case .marked(_, let marked):
            // Scripts after a marked stretch belong to all of it, and make it a group.
            switch peek() {
            case .superscript, .subscript, .prime, .command("limits"), .command("nolimits"):
                let only = marked.onlyAtom
                var atom = Atom(
                    only?.atomClass ?? .ordinary, .list(MathList(items: [item])), limits: only?.limits ?? .beside,
                    column: position + 1)
                try parseLimits(of: &atom)
                list.items.append(.atom(try parseScripts(of: atom)))
            default: list.items.append(item)
            }
        case .space, .style: list.items.append(item)
        }
    }

    private mutating func parseLimits(of atom: inout Atom) throws(TypesettingError) {
        while case .command(let name) = peek(), name == "limits" || name == "nolimits" {
            guard atom.atomClass == .operator else {
                throw failure(
                    "'\\\(name)' belongs to an operator such as \\sum, and there is none before it", at: position)
            }
            _ = next()
            atom.limits = name == "limits" ? .always : .beside
        }
    }

    /// The scripts that stand here, primes among them.
    private mutating func parseScripts(of atom: Atom) throws(TypesettingError) -> Atom {
        var atom = atom
        var primes = MathList()
        var hasSuperscript = false
        while let token = peek() {
            let start = position
            switch token {
            case .prime:
                guard !hasSuperscript else { throw doubled("superscript", at: start) }
                _ = next()
                // Latin Modern's prime for scripts has wide bearings: two of them stand apart as in Computer Modern.
                if !primes.items.isEmpty { primes.items.append(.space(-2)) }
                primes.items.append(.atom(Atom(.ordinary, .symbol("\u{2032}"), column: start + 1)))
            case .superscript:
                guard !hasSuperscript else { throw doubled("superscript", at: start) }
                _ = next()
                hasSuperscript = true
                let script = try parseArgument(of: "^", the: "superscript")
                atom.superscript = MathList(items: primes.items + script.items)
            case .subscript:
                guard atom.subscript == nil else { throw doubled("subscript", at: start) }
                _ = next()
                atom.subscript = try parseArgument(of: "_", the: "subscript")
            default:
                if !hasSuperscript, !primes.items.isEmpty { atom.superscript = primes }
                return atom
            }
        }
        if !hasSuperscript, !primes.items.isEmpty { atom.superscript = primes }
        return atom
    }

    // MARK: - Members

    /// One member without scripts. The next token is none of those that end a list or begin a script.
    mutating func parseItem() throws(TypesettingError) -> MathItem {
        let start = position
        guard let token = next() else { throw failure("the formula ends too early", at: start) }
        switch token {
        case .openBrace:
            let list = try parseGroup(openedAt: start)
            return .atom(Atom(.ordinary, .list(list), column: start + 1))
        case .character(let character): return try item(for: character, at: start)
        case .command(let name): return try item(forCommand: name, at: start)
        default: throw failure("a formula cannot have '\(characters[start])' here", at: start)
        }
    }

    /// What stands up to the brace that closes the group which was opened before.
    mutating func parseGroup(openedAt start: Int) throws(TypesettingError) -> MathList {
        let list = try parseList()
        guard let token = peek() else {
            throw failure("the group that '{' begins has no end", at: start, advice: "close it with '}'")
        }
        guard token == .closeBrace else { throw stray(token) }
        _ = next()
        return list
    }

    /// The argument of a command: a group, or one member.
    ///
    /// - Parameters:
    ///   - command: as the user writes it, for errors.
    ///   - name: what the argument is.
    mutating func parseArgument(of command: String, the name: String) throws(TypesettingError) -> MathList {
        depth += 1
        defer { depth -= 1 }
        guard depth <= FormulaParser.maximumDepth else {
            throw failure("arguments are nested deeper than \(FormulaParser.maximumDepth)", at: position)
        }
        let token = peek()
        let start = position
        switch token {
        case .openBrace:
            _ = next()
            return try parseGroup(openedAt: start)
        case .character: return MathList(items: [try parseItem()])
        case .command(let name) where !["right", "middle", "end", "\\"].contains(name):
            return MathList(items: [try parseItem()])
        default:
            let found = token.map { "'\($0.source)'" } ?? "the end of the formula"
            throw failure(
                "'\(command)' needs its \(name), but \(found) follows", at: start,
                advice: "write \(command){...}; an empty group {} is enough")
        }
    }

    private func item(for character: Character, at start: Int) throws(TypesettingError) -> MathItem {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
            throw failure(
                "\(CharacterName.of(character)) with marks on it is no character of formulas", at: start,
                advice: "use a command such as \\hat{y}, or \\text{...} for words")
        }
        guard scalar.value >= 0x20, scalar.value != 0x7F else {
            throw failure("a formula cannot have \(CharacterName.of(scalar))", at: start, advice: "leave it out")
        }
        guard scalar != "$" else {
            throw failure(
                "a formula cannot have '$'", at: start,
                advice: "leave it out, since what is here is a formula already, or write \\$ for a dollar")
        }
        // TeX's tie, and the character that does the same in other texts: as wide as a space between words.
        if scalar == "~" || scalar == "\u{A0}" { return .space(6) }
        if let limits = OperatorTable.byCharacter[scalar] {
            return .atom(Atom(.operator, .largeOperator(scalar), limits: limits, column: start + 1))
        }
        let symbol = SymbolTable.symbol(for: scalar)
        return .atom(
            Atom(symbol.atomClass, .symbol(alphabet.character(for: symbol.character)), column: start + 1))
    }

    // MARK: - Failures

    func failure(_ problem: String, at position: Int, advice: String? = nil) -> TypesettingError {
        TypesettingError(.syntax, problem, column: position + 1, advice: advice)
    }

    private func doubled(_ script: String, at position: Int) -> TypesettingError {
        failure("a second \(script)", at: position, advice: "group what belongs together: {a_b}_c or a_{b_c}")
    }

    /// The failure of a token that ends a list which has no such end.
    func stray(_ token: FormulaToken) -> TypesettingError {
        switch token {
        case .closeBrace: failure("'}' closes no group", at: position, advice: "write \\} for a brace to be seen")
        case .ampersand:
            failure("'&' stands outside of \\begin{...}", at: position, advice: "write \\& for the sign itself")
        case .command("right"), .command("middle"):
            failure("'\(token.source)' has no \\left before it", at: position, advice: "begin with \\left( or \\left.")
        case .command("end"): failure("'\\end' has no \\begin before it", at: position)
        case .command("\\"):
            failure("'\\\\' breaks rows, and stands outside of \\begin{...}", at: position)
        default: failure("'\(token.source)' cannot stand here", at: position)
        }
    }
}
