import Wording

extension FormulaParser {
    /// The member that a command describes; its arguments are read.
    ///
    /// - Parameters:
    ///   - name: without the backslash.
    ///   - start: where the backslash is, from 0.
    mutating func item(forCommand name: String, at start: Int) throws(TypesettingError) -> MathItem {
        let column = start + 1
        if let width = FormulaParser.spaces[name] { return .space(width) }
        if let symbol = SymbolTable.symbol(named: name) {
            return .atom(
                Atom(symbol.atomClass, .symbol(alphabet.character(for: symbol.character)), column: column))
        }
        if let large = OperatorTable.large[name] {
            return .atom(
                Atom(.operator, .largeOperator(large.character), limits: large.limits, column: column))
        }
        if let function = OperatorTable.functions[name] {
            return .atom(
                Atom(
                    .operator, FormulaParser.nucleus(ofWords: function.words, column), limits: function.limits,
                    column: column))
        }
        if let accent = AccentTable.accents[name] {
            let base = try parseArgument(of: "\\\(name)", the: "letter")
            return .atom(Atom(.ordinary, .accent(accent.character, base, isWide: accent.isWide), column: column))
        }
        if let alphabet = FormulaParser.alphabets[name] {
            let list = try parse(in: alphabet, of: "\\\(name)")
            return .atom(Atom(list.onlyAtom?.atomClass ?? .ordinary, .list(list), column: column))
        }
        if let size = DelimiterTable.sizes[name] {
            let delimiter = try parseDelimiter(after: "\\\(name)")
            return .atom(Atom(size.atomClass, .sizedDelimiter(delimiter, height: size.height), column: column))
        }
        return try structure(name, at: start)
    }

    /// The commands that are neither a symbol nor one of a family.
    private mutating func structure(_ name: String, at start: Int) throws(TypesettingError) -> MathItem {
        let column = start + 1
        switch name {
        case "frac", "dfrac", "tfrac":
            let numerator = try parseArgument(of: "\\\(name)", the: "numerator")
            let denominator = try parseArgument(of: "\\\(name)", the: "denominator")
            let isDisplay = name == "frac" ? nil : name == "dfrac"
            let nucleus = Nucleus.fraction(numerator: numerator, denominator: denominator, isDisplay: isDisplay)
            return .atom(Atom(.inner, nucleus, column: column))
        case "sqrt":
            let degree = try parseDegree()
            let radicand = try parseArgument(of: "\\sqrt", the: "radicand")
            return .atom(Atom(.ordinary, .radical(radicand, degree: degree), column: column))
        case "overline":
            return .atom(
                Atom(.ordinary, .overline(try parseArgument(of: "\\overline", the: "formula")), column: column))
        case "underline":
            return .atom(
                Atom(.ordinary, .underline(try parseArgument(of: "\\underline", the: "formula")), column: column))
        case "text":
            return .atom(Atom(.ordinary, .text(try parseRaw(of: "\\text", the: "words")), column: column))
        case "operatorname", "operatorname*":
            let words = try parseRaw(of: "\\\(name)", the: "name")
            let limits: Atom.Limits = name.hasSuffix("*") ? .inDisplay : .beside
            return .atom(
                Atom(.operator, FormulaParser.nucleus(ofWords: words, column), limits: limits, column: column))
        case "color":
            let role = try parseName(of: "\\color", the: "role")
            return .marked(.role(role), try parseArgument(of: "\\color{\(role)}", the: "formula"))
        case "part":
            let part = try parseName(of: "\\part", the: "part's name")
            return .marked(.part(part), try parseArgument(of: "\\part{\(part)}", the: "formula"))
        case "left": return .atom(Atom(.inner, try parseDelimited(from: start), column: column))
        case "begin":
            let matrix = try parseMatrix(from: start)
            return .atom(
                Atom(matrix.layout.delimiters == nil ? .ordinary : .inner, .matrix(matrix), column: column))
        case "displaystyle": return .style(isDisplay: true)
        case "textstyle": return .style(isDisplay: false)
        case "limits", "nolimits":
            throw failure("'\\\(name)' belongs to an operator such as \\sum, and there is none before it", at: start)
        case "": throw failure("a backslash at the end", at: start, advice: "write \\backslash for the sign itself")
        default:
            let nearest = NearestName.of(name, among: FormulaParser.commandNames)
            throw failure(
                "the command '\\\(name)' is unknown", at: start,
                advice: nearest.map { "did you mean '\\\($0)'?" } ?? "words are written \\text{...}")
        }
    }

    private mutating func parse(in alphabet: MathAlphabet, of command: String) throws(TypesettingError) -> MathList {
        let outer = self.alphabet
        self.alphabet = alphabet
        defer { self.alphabet = outer }
        return try parseArgument(of: command, the: "formula")
    }

    /// `[n]` after `\sqrt`, if it is there.
    private mutating func parseDegree() throws(TypesettingError) -> MathList? {
        guard peek() == .character("[") else { return nil }
        let start = position
        _ = next()
        let degree = try parseList(untilBracket: true)
        guard let token = peek() else {
            throw failure("the degree that '[' begins has no end", at: start, advice: "close it with ']'")
        }
        guard token == .character("]") else { throw stray(token) }
        _ = next()
        return degree
    }

    /// Words in upright letters with thin spaces between.
    private static func nucleus(ofWords text: String, _ column: Int) -> Nucleus {
        let words = text.split(separator: " ").map(String.init)
        if words.count == 1 { return .text(words[0]) }
        var list = MathList()
        for word in words {
            if !list.items.isEmpty { list.items.append(.space(3)) }
            list.items.append(.atom(Atom(.ordinary, .text(word), column: column)))
        }
        return .list(list)
    }

    /// Explicit spaces, in eighteenths of an em (TeXbook, chapter 18).
    private static let spaces: [String: Float] = [
        ",": 3, ":": 4, ">": 4, ";": 5, "!": -3, " ": 6, "quad": 18, "qquad": 36,
    ]

    private static let alphabets: [String: MathAlphabet] = [
        "mathrm": .upright, "mathit": .italic, "mathbf": .bold, "boldsymbol": .boldItalic, "bm": .boldItalic,
        "mathcal": .script, "mathscr": .script, "mathbb": .doubleStruck, "mathsf": .sansSerif,
        "mathtt": .typewriter, "mathfrak": .fraktur, "mathnormal": .normal,
    ]

    /// The commands that stand for functions, whose names are set as words.
    package static var functionNames: Set<String> { Set(OperatorTable.functions.keys) }

    /// The commands that are followed by a delimiter, which they size.
    package static var sizingNames: Set<String> { Set(DelimiterTable.sizes.keys) }

    /// All commands that have a name of letters.
    package static let commandNames: [String] = {
        let structures = [
            "frac", "dfrac", "tfrac", "sqrt", "overline", "underline", "text", "operatorname", "color", "part", "left",
            "right", "middle", "begin", "end", "displaystyle", "textstyle", "limits", "nolimits",
        ]
        let families =
            Array(spaces.keys) + Array(alphabets.keys) + Array(OperatorTable.large.keys)
            + Array(OperatorTable.functions.keys) + Array(AccentTable.accents.keys) + Array(DelimiterTable.sizes.keys)
        return (structures + families + SymbolTable.names).filter { $0.allSatisfy(\.isLetter) }.sorted()
    }()
}
