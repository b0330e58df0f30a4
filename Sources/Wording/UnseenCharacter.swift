/// A character that shows nothing, or no more than a space does.
public struct UnseenCharacter: Sendable, Equatable {
    /// All of them: spaces, line breaks, controls, format characters without ink, fillers and blanks, in rising order.
    public static let ranges: [ClosedRange<UInt32>] = [
        0x00...0x20, 0x7f...0xa0, 0xad...0xad, 0x34f...0x34f, 0x61c...0x61c, 0x115f...0x1160, 0x1680...0x1680,
        0x17b4...0x17b5, 0x180b...0x180f, 0x2000...0x200f, 0x2028...0x202f, 0x205f...0x206f, 0x2800...0x2800,
        0x3000...0x3000, 0x3164...0x3164, 0xfe00...0xfe0f, 0xfeff...0xfeff, 0xffa0...0xffa0, 0xfff0...0xfffb,
        0x1bca0...0x1bca3, 0x1d173...0x1d17a, 0xe0000...0xe0fff,
    ]

    /// All of them as the contents of a bracket expression in a regular expression.
    public static let pattern = ranges.map { "\(code($0.lowerBound))-\(code($0.upperBound))" }.joined()

    private static func code(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        // JSON Schema's regular expressions are in Unicode mode, in which more than four digits need braces.
        return value > 0xffff
            ? "\\u{\(digits)}" : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// The character.
    public let scalar: Unicode.Scalar

    /// Takes a character; nil if it can be seen.
    public init?(_ scalar: Unicode.Scalar) {
        guard Self.ranges.contains(where: { $0.contains(scalar.value) }) else { return nil }
        self.scalar = scalar
    }

    /// Its code and name, such as `U+00A0 (no-break space)`.
    public var description: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return scalar.properties.name.map { "\(code) (\($0.lowercased()))" } ?? code
    }
}
