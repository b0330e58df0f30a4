/// Writes a formula in one line of Unicode, as people write formulas in a message: `∂L/∂w`, `√(a + b)`, `h₁²`.
///
/// Braces hold nothing together in it, so parentheses take their place where the reading would change.
enum PlainFormula {
    /// An atom in the line.
    struct Piece {
        var text: String
        var atomClass: AtomClass
    }

    /// The formula as a line.
    static func text(_ list: MathList) -> String { line(of: pieces(list)) }

    private static func line(of pieces: [Piece?]) -> String {
        var line = ""
        var previous: AtomClass?
        for piece in pieces {
            guard let piece else {
                // An explicit space.
                if !line.isEmpty, line.last != " " { line += " " }
                previous = nil
                continue
            }
            if let previous, line.last != " ", isApart(previous, piece.atomClass) { line += " " }
            line += piece.text
            previous = piece.atomClass
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The atoms of a list, marked stretches opened, and nil for an explicit space.
    private static func pieces(_ list: MathList) -> [Piece?] {
        var atoms: [Atom?] = []
        open(list, into: &atoms)
        for index in atoms.indices where atoms[index]?.atomClass == .binary {
            let before = atoms[..<index].last { $0 != nil } ?? nil
            let after = atoms[(index + 1)...].first { $0 != nil } ?? nil
            // A sign stands between two operands, or else belongs to what follows (TeXbook, appendix G, rules 5 and 6).
            let hasLeft = before.map { [.ordinary, .closing, .inner].contains($0.atomClass) } ?? false
            let hasRight = after.map { ![.relation, .closing, .punctuation].contains($0.atomClass) } ?? false
            if !hasLeft || !hasRight { atoms[index]?.atomClass = .ordinary }
        }
        return atoms.map { $0.map(PlainFormula.piece) }
    }

    private static func open(_ list: MathList, into atoms: inout [Atom?]) {
        for item in list.items {
            switch item {
            case .atom(let atom): atoms.append(atom)
            case .space(let width): if width > 0 { atoms.append(nil) }
            case .marked(_, let list): open(list, into: &atoms)
            case .style: break
            }
        }
    }

    private static func isApart(_ left: AtomClass, _ right: AtomClass) -> Bool {
        SpacingTable.space(left, right, isScript: false) > 0
    }

    private static func piece(_ atom: Atom) -> Piece {
        var piece = nucleus(atom)
        if let list = atom.subscript { piece.text += PlainScript.text(text(list), .subscript) }
        if let list = atom.superscript {
            let (primes, rest) = split(list)
            piece.text += primes
            if !rest.items.isEmpty { piece.text += PlainScript.text(text(rest), .superscript) }
        }
        return piece
    }

    /// Primes are no script in Unicode: they stand as they are.
    private static func split(_ list: MathList) -> (primes: String, rest: MathList) {
        var primes = ""
        var rest = list.items[...]
        while let item = rest.first {
            if case .atom(let atom) = item, case .symbol("\u{2032}") = atom.nucleus, atom.superscript == nil {
                primes += "\u{2032}"
                rest.removeFirst()
            } else if case .space = item, !primes.isEmpty {
                rest.removeFirst()
            } else {
                break
            }
        }
        return (primes, MathList(items: Array(rest)))
    }

    private static func nucleus(_ atom: Atom) -> Piece {
        var piece = Piece(text: "", atomClass: atom.atomClass)
        switch atom.nucleus {
        case .symbol(let scalar): piece.text = String(PlainLetter.letter(scalar))
        case .largeOperator(let scalar): piece.text = String(scalar)
        case .text(let words): piece.text = words
        case .list(let list):
            // Scripts belong to all of it.
            let hasScripts = atom.superscript != nil || atom.subscript != nil
            piece.text = hasScripts ? operand(pieces(list)) : text(list)
        case .fraction(let numerator, let denominator, _):
            piece.text = "\(operand(pieces(numerator)))/\(operand(pieces(denominator), isDivisor: true))"
        case .radical(let radicand, let degree): piece.text = root(radicand, degree)
        case .accent(let mark, let base, _): piece.text = marked(text(base), mark)
        case .overline(let base): piece.text = marked(text(base), "\u{305}")
        case .underline(let base): piece.text = marked(text(base), "\u{332}")
        case .delimited(let delimiters, let lists):
            for (index, delimiter) in delimiters.enumerated() {
                let isInside = index > 0 && index < delimiters.count - 1
                piece.text += delimiter.map { isInside ? " \($0) " : String($0) } ?? ""
                if lists.indices.contains(index) { piece.text += text(lists[index]) }
            }
            // As a function's argument stands: `f(x)`.
            piece.atomClass = .ordinary
        case .sizedDelimiter(let delimiter, _): piece.text = delimiter.map(String.init) ?? ""
        case .matrix(let matrix): piece.text = cells(matrix)
        }
        return piece
    }

    /// Something that a sign such as `/` takes whole: in parentheses if it would be read apart.
    private static func operand(_ pieces: [Piece?], isDivisor: Bool = false) -> String {
        let line = line(of: pieces)
        let isSum = pieces.contains {
            $0.map { [.binary, .relation, .operator, .inner].contains($0.atomClass) } ?? true
        }
        // `∂w` and `dx` are one thing; of other products a divisor would take the first factor alone.
        let isDifferential = ["∂", "d", "Δ"].contains { line.hasPrefix($0) }
        let isNumber = line.allSatisfy { $0.isNumber || $0 == "." }
        let isProduct = isDivisor && pieces.count > 1 && !isDifferential && !isNumber
        let isWhole = pieces.first??.atomClass == .opening && pieces.last??.atomClass == .closing
        return (isSum || isProduct) && !isWhole ? "(\(line))" : line
    }

    private static func root(_ radicand: MathList, _ degree: MathList?) -> String {
        let pieces = pieces(radicand)
        let inside = operand(pieces)
        let isShort = pieces.count == 1 || inside.hasPrefix("(") || inside.allSatisfy { $0.isNumber || $0 == "." }
        let shown = isShort ? inside : "(\(inside))"
        switch degree.map(text) {
        case nil: return "√\(shown)"
        case "3": return "∛\(shown)"
        case "4": return "∜\(shown)"
        case let other?: return "\(PlainScript.text(other, .superscript))√\(shown)"
        }
    }

    /// A mark on every letter and digit of a text.
    private static func marked(_ text: String, _ mark: Unicode.Scalar) -> String {
        text.map { character in
            let isScript = PlainScript.isScript(character)
            return (character.isLetter || character.isNumber) && !isScript ? "\(character)\(mark)" : String(character)
        }.joined()
    }

    /// Rows one after another.
    private static func cells(_ matrix: Matrix) -> String {
        let isEquations = matrix.layout.isDisplay
        let rows = matrix.rows.map { row in
            row.map(text).filter { !$0.isEmpty }.joined(separator: isEquations ? " " : ", ")
        }
        let inside = rows.filter { !$0.isEmpty }.joined(separator: "; ")
        let (left, right) = matrix.layout.delimiters ?? (nil, nil)
        return (left.map(String.init) ?? "") + inside + (right.map(String.init) ?? "")
    }
}
