/// A decimal number in text: an optional sign, digits with or without a decimal point, an optional exponent.
struct DecimalText: Equatable {
    private let isNegative: Bool
    private let whole: String
    private let fraction: String
    private let exponent: String

    /// Parses a number; nil if the text is not one.
    init?(_ text: String) {
        var rest = text.utf8[...]
        func taken(_ isWanted: (UInt8) -> Bool) -> String {
            let prefix = rest.prefix(while: isWanted)
            rest = rest[prefix.endIndex...]
            return String(decoding: prefix, as: UTF8.self)
        }
        func next(_ wanted: String) -> Bool {
            guard let first = rest.first, wanted.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        isNegative = rest.first == UInt8(ascii: "-")
        _ = next("+-")
        whole = taken(isDigit)
        fraction = next(".") ? taken(isDigit) : ""
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        if next("eE") {
            let sign = rest.first == UInt8(ascii: "-") ? "-" : ""
            _ = next("+-")
            let digits = taken(isDigit)
            guard !digits.isEmpty else { return nil }
            exponent = sign + digits
        } else {
            exponent = "0"
        }
        guard rest.isEmpty else { return nil }
    }

    /// The number; nil if it overflows double precision. Minus zero becomes zero.
    var double: Double? {
        guard let number = Double("\(isNegative ? "-" : "")\(whole.isEmpty ? "0" : whole).\(fraction)0e\(exponent)"),
            number.isFinite
        else { return nil }
        return number == 0 ? 0 : number
    }

    /// The number without exponent, plus sign and superfluous zeros, such as `-0.25`; nil if that would be longer than
    /// a hundred digits.
    var plain: String? {
        guard whole.utf8.count + fraction.utf8.count <= 100, let shift = Int(exponent), abs(shift) <= 100 else {
            return nil
        }
        let zeros = String(repeating: "0", count: abs(shift))
        let digits = shift < 0 ? zeros + whole + fraction : whole + fraction + zeros
        let point = digits.index(digits.startIndex, offsetBy: whole.count + max(0, shift))
        let before = digits[..<point].drop { $0 == "0" }
        var after = digits[point...]
        while after.last == "0" { after.removeLast() }
        let isZero = before.isEmpty && after.isEmpty
        return (isNegative && !isZero ? "-" : "") + (before.isEmpty ? "0" : before) + (after.isEmpty ? "" : ".\(after)")
    }
}
