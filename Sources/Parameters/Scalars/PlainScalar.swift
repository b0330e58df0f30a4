/// The type that YAML resolves a scalar without quotes to (YAML 1.2.2, chapter 10.3, the core schema). Editors that
/// check by the schema do the same.
enum PlainScalar: Equatable {
    case nothing
    case flag(Bool)
    /// A decimal number.
    case decimal(DecimalText)
    /// A hexadecimal or octal number, an infinity, or NaN.
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
