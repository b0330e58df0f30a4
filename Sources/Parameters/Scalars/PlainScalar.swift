/// What YAML takes a scalar without quotes for (YAML 1.2.2, chapter 10.3, the core schema), as editors do that check by the schema.
enum PlainScalar: Equatable {
    case nothing
    case flag(Bool)
    /// A decimal number.
    case decimal(DecimalText)
    /// A hexadecimal, octal or infinite number, or none.
    case otherNumber
    case text

    init(_ text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .nothing
        case "true", "True", "TRUE": self = .flag(true)
        case "false", "False", "FALSE": self = .flag(false)
        case ".nan", ".NaN", ".NAN": self = .otherNumber
        default:
            if let decimal = DecimalText(text) {
                self = .decimal(decimal)
            } else {
                self = Self.isOtherNumber(text) ? .otherNumber : .text
            }
        }
    }

    private static func isOtherNumber(_ text: String) -> Bool {
        let infinity = text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
        if [".inf", ".Inf", ".INF"].contains(infinity) { return true }
        let digits = text.utf8.dropFirst(2)
        guard !digits.isEmpty else { return false }
        if text.hasPrefix("0x") { return digits.allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) } }
        return text.hasPrefix("0o") && digits.allSatisfy { (0x30...0x37).contains($0) }
    }
}
