/// Finds anchors, aliases and tags before a YAML text is parsed: the parser resolves them, and what an alias stands for can grow
/// without bound.
///
/// It reads only as much of the grammar as tells where a value can begin. In doubt it finds one too many: a line of a long
/// unquoted text that begins with `*` counts.
struct ReferenceSearch {
    enum Kind: String {
        case anchor = "an anchor (&)"
        case alias = "an alias (*)"
        case tag = "a tag (!)"
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1
    /// How many brackets and braces are open.
    private var depth = 0
    /// Whether a value or key can begin here.
    private var isStart = true
    /// Where the line's first key or value begins; what belongs to it is indented further.
    private var indent: Int?
    /// Where the last dash stands before that.
    private var dash: Int?

    /// The first one in a text; nil if there is none.
    static func first(in text: String) -> (kind: Kind, place: Place)? {
        var search = ReferenceSearch(scalars: Array(text.unicodeScalars))
        return search.run()
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
    }

    private func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { " \t\r\n".unicodeScalars.contains($0) } ?? true
    }

    private mutating func step() {
        if scalars[index] == "\n" {
            line += 1
            column = 1
            isStart = true
            indent = nil
            dash = nil
        } else {
            column += 1
        }
        index += 1
    }

    private mutating func run() -> (kind: Kind, place: Place)? {
        while let scalar = peek() {
            if isSpace(scalar) {
                step()
            } else if scalar == "#", index == 0 || isSpace(scalars[index - 1]) {
                while let next = peek(), next != "\n" { step() }
            } else if column == 1, scalar == "-", peek(1) == "-", peek(2) == "-", isSpace(peek(3)) {
                for _ in 0..<3 { step() }
            } else if isStart {
                if let found = startOfValue(scalar) { return found }
            } else {
                insideOfValue(scalar)
            }
        }
        return nil
    }

    private mutating func startOfValue(_ scalar: Unicode.Scalar) -> (kind: Kind, place: Place)? {
        switch scalar {
        case "&": return (.anchor, Place(line: line, column: column))
        case "*": return (.alias, Place(line: line, column: column))
        case "!": return (.tag, Place(line: line, column: column))
        case "-", "?", ":":
            isStart = isSpace(peek(1))
            if isStart, indent == nil { dash = column }
            if !isStart { beginLine() }
            step()
        case "[", "{":
            beginLine()
            depth += 1
            step()
        case "]", "}", ",": insideOfValue(scalar)
        case "\"", "'":
            beginLine()
            skipQuoted(scalar)
        case "|", ">":
            depth == 0 ? skipBlock() : step()
        default:
            beginLine()
            isStart = false
            step()
        }
        return nil
    }

    private mutating func beginLine() { indent = indent ?? column }

    private mutating func insideOfValue(_ scalar: Unicode.Scalar) {
        switch scalar {
        case ":": isStart = depth > 0 || isSpace(peek(1))
        case "," where depth > 0: isStart = true
        case "[", "{":
            if depth > 0 {
                depth += 1
                isStart = true
            }
        case "]", "}":
            depth = max(0, depth - 1)
            isStart = false
        default: break
        }
        step()
    }

    private mutating func skipQuoted(_ quote: Unicode.Scalar) {
        step()
        while let next = peek() {
            if next == "\\", quote == "\"" {
                step()
                if peek() != nil { step() }
            } else if next == quote, quote == "'", peek(1) == "'" {
                step()
                step()
            } else {
                step()
                if next == quote { break }
            }
        }
        isStart = false
    }

    /// Skips a literal or folded text: all lines that are empty, or indented further than what it belongs to.
    private mutating func skipBlock() {
        let outer = indent ?? dash ?? column - 1
        while let next = peek(), next != "\n" { step() }
        while peek() != nil {
            step()
            var spaces = 0
            while peek(spaces) == " " { spaces += 1 }
            let first = peek(spaces)
            guard first == "\n" || first == "\r" || spaces + 1 > outer else { return }
            while let next = peek(), next != "\n" { step() }
        }
    }
}
