/// What a formula's source is made of.
enum FormulaToken: Equatable {
    /// A character that stands for itself.
    case character(Character)
    /// A backslash with letters, or with one other character: the name without the backslash.
    case command(String)
    case openBrace
    case closeBrace
    case superscript
    case `subscript`
    case prime
    case ampersand

    /// As the user wrote it.
    var source: String {
        switch self {
        case .character(let character): String(character)
        case .command(let name): "\\\(name)"
        case .openBrace: "{"
        case .closeBrace: "}"
        case .superscript: "^"
        case .subscript: "_"
        case .prime: "'"
        case .ampersand: "&"
        }
    }
}
