import Foundation

/// A number as films write it: its digits, and the power of ten that they count where they would be many.
package struct PrintedNumber: Sendable, Equatable {
    /// The digits, with a point and a sign where they are needed: `-0.3347`, `4.7`. Zero has no sign.
    package let digits: String
    /// The power of ten that the digits are multiplied by; nil for none.
    package let exponent: Int?

    /// A number to so many digits.
    ///
    /// - Parameters:
    ///   - value: A finite number.
    ///   - format: Where its digits end.
    package init(_ value: Double, _ format: NumberFormat) {
        func unsignedZero(_ text: String) -> String {
            text.hasPrefix("-") && text.dropFirst().allSatisfy { "0.".contains($0) } ? String(text.dropFirst()) : text
        }
        switch format {
        case .fixed(let decimals):
            digits = unsignedZero(String(format: "%.\(decimals)f", value))
            exponent = nil
        case .scientific(let exponent, let decimals):
            // Only C's own notation rounds a number without a division that may round it before.
            let (mantissa, own) = PrintedNumber.parts(value, decimals: decimals)
            if own == exponent {
                digits = mantissa
            } else {
                digits = unsignedZero(String(format: "%.\(decimals)f", value / pow(10, Double(exponent))))
            }
            self.exponent = exponent
        }
    }

    /// What is printed, which may be rounded.
    package var value: Double { Double("\(digits)e\(exponent ?? 0)") ?? 0 }

    package var isNegative: Bool { digits.hasPrefix("-") }

    /// As the language of formulas has it: `-4.7{\times}10^{24}`.
    package var formula: String { exponent.map { #"\#(digits){\times}10^{\#($0)}"# } ?? digits }

    /// Whether it is a number, and not a rounded one: equal, but for what arithmetic in double precision loses.
    package func isExact(_ value: Double) -> Bool { abs(self.value - value) <= 1e-12 * abs(self.value) }

    /// A number's digits from 1 to below 10 and its power of ten, once it is rounded to so many digits after the point.
    package static func parts(_ value: Double, decimals: Int) -> (mantissa: String, exponent: Int) {
        let parts = String(format: "%.\(decimals)e", value).split(separator: "e")
        return (String(parts.first ?? ""), parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    }
}
