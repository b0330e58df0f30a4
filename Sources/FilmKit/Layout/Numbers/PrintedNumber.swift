import Foundation

/// A number as films print it: its digits and, for very large and small numbers, a power of ten.
package struct PrintedNumber: Sendable, Equatable {
    /// The digits, with a decimal point and a minus sign where needed: `-0.3347`, `4.7`. Zero has no sign.
    package let digits: String
    /// The power of ten that the digits are multiplied by; nil for none.
    package let exponent: Int?

    /// Rounds a number to a format.
    ///
    /// - Parameters:
    ///   - value: A finite number.
    ///   - format: The number of digits.
    package init(_ value: Double, _ format: NumberFormat) {
        func unsignedZero(_ text: String) -> String {
            text.hasPrefix("-") && text.dropFirst().allSatisfy { "0.".contains($0) } ? String(text.dropFirst()) : text
        }
        switch format {
        case .fixed(let decimals):
            digits = unsignedZero(String(format: "%.\(decimals)f", value))
            exponent = nil
        case .scientific(let exponent, let decimals):
            // Formats with C's `%e`, since dividing by the power of ten first could round twice.
            let (mantissa, own) = PrintedNumber.parts(value, decimals: decimals)
            if own == exponent {
                digits = mantissa
            } else {
                digits = unsignedZero(String(format: "%.\(decimals)f", value / pow(10, Double(exponent))))
            }
            self.exponent = exponent
        }
    }

    /// The printed value, which may be rounded.
    package var value: Double { Double("\(digits)e\(exponent ?? 0)") ?? 0 }

    package var isNegative: Bool { digits.hasPrefix("-") }

    /// The number as formula source: `-4.7{\times}10^{24}`.
    package var formula: String { exponent.map { #"\#(digits){\times}10^{\#($0)}"# } ?? digits }

    /// Whether it prints a value without rounding: equal within the rounding errors of double precision.
    package func isExact(_ value: Double) -> Bool { abs(self.value - value) <= 1e-12 * abs(self.value) }

    /// A number's mantissa, at least 1 and below 10, and its exponent, after rounding to a number of decimals.
    package static func parts(_ value: Double, decimals: Int) -> (mantissa: String, exponent: Int) {
        let parts = String(format: "%.\(decimals)e", value).split(separator: "e")
        return (String(parts.first ?? ""), parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    }
}
