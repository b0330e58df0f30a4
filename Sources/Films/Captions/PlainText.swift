/// Turns texts with formulas between dollars into plain ones: `$1 - h_1^2$` into `1 − h₁²`.
///
/// It knows what captions need of the formulas' language: scripts, Greek letters, hats, fractions in one line, and names.
enum PlainText {
    private static let symbols: [String: String] = [
        "alpha": "α", "beta": "β", "delta": "δ", "Delta": "Δ", "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ",
        "pi": "π", "sigma": "σ", "phi": "φ", "partial": "∂", "nabla": "∇", "sum": "∑", "cdot": "·", "times": "×",
        "le": "≤", "ge": "≥", "infty": "∞", "to": "→",
    ]
    private static let superscripts = Dictionary(uniqueKeysWithValues: zip("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ"))
    private static let subscripts = Dictionary(uniqueKeysWithValues: zip("0123456789+-()ijn", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₙ"))

    /// The text without formulas. `\$` is a dollar.
    static func plain(_ text: String) -> String {
        let dollar = "\u{E000}"
        let pieces = text.replacing(#"\$"#, with: dollar).split(separator: "$", omittingEmptySubsequences: false)
        let plain = pieces.enumerated().map { index, piece in
            guard index % 2 == 1 else { return String(piece) }
            var rest = piece
            return formula(&rest)
        }
        return plain.joined().replacing(dollar, with: "$")
    }

    /// What comes before the end, or before a brace that closes what was opened before.
    private static func formula(_ rest: inout Substring) -> String {
        var plain = ""
        while let character = rest.popFirst(), character != "}" {
            switch character {
            case "_": plain += script(argument(&rest), subscripts, sign: "_")
            case "^": plain += script(argument(&rest), superscripts, sign: "^")
            case "{": plain += formula(&rest)
            case "-": plain += "−"
            case "'": plain += "′"
            case "\\": plain += command(&rest)
            default: plain.append(character)
            }
        }
        return plain
    }

    private static func command(_ rest: inout Substring) -> String {
        let name = String(rest.prefix(while: \.isLetter))
        rest = rest.dropFirst(name.count)
        switch name {
        // A sign in between, such as a thin space.
        case "":
            rest = rest.dropFirst()
            return " "
        case "hat": return argument(&rest) + "\u{302}"
        case "bar": return argument(&rest) + "\u{304}"
        case "frac":
            let above = argument(&rest)
            return "\(above)/\(argument(&rest))"
        case "text", "mathbf": return argument(&rest)
        default: return symbols[name] ?? name
        }
    }

    /// A group, a command or a single character.
    private static func argument(_ rest: inout Substring) -> String {
        while rest.first == " " { rest.removeFirst() }
        switch rest.popFirst() {
        case "{": return formula(&rest)
        case "\\": return command(&rest)
        case let character?: return String(character)
        case nil: return ""
        }
    }

    private static func script(_ text: String, _ small: [Character: Character], sign: String) -> String {
        let characters = text.map { small[$0 == "−" ? "-" : $0] }
        return characters.contains(nil) ? "\(sign)\(text)" : String(characters.compactMap { $0 })
    }
}
