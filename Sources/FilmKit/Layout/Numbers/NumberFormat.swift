import Foundation

/// Where a printed number's digits end: the one rule for every number on screen.
///
/// A number has four digits after the point; fewer from 10 on, so that it has five in all. What would be longer than six characters, or keep
/// fewer than two significant digits, is written with two of them and a power of ten. What the user gave is written as it is where that is short.
package enum NumberFormat: Sendable, Equatable {
    /// So many digits after the point.
    case fixed(decimals: Int)
    /// So many digits after the point, times a power of ten.
    case scientific(exponent: Int, decimals: Int)

    /// How many digits and points a number has at most.
    private static let longest = 6
    /// How many digits a number has that needs no power of ten.
    private static let digits = 5

    /// The format of a computed number.
    package static func computed(_ value: Double) -> NumberFormat {
        // Zero itself, and not what is rounded to it.
        if value == 0 { return .fixed(decimals: 0) }
        let exponent = PrintedNumber.parts(value, decimals: digits - 1).exponent
        let isTiny = (abs(value) * 1e4).rounded() < 10
        guard exponent < digits, !isTiny else {
            return .scientific(exponent: PrintedNumber.parts(value, decimals: 1).exponent, decimals: 1)
        }
        return .fixed(decimals: digits - 1 - max(exponent, 0))
    }

    /// The format of a number that the user gave: all of its digits, or two to four after the point; as a computed one has it where they are too many.
    package static func given(_ value: Double) -> NumberFormat {
        for decimals in [0, 2, 3, 4] {
            let text = PrintedNumber(abs(value), .fixed(decimals: decimals))
            if text.value == abs(value), text.digits.count <= longest { return .fixed(decimals: decimals) }
        }
        for decimals in 0...1 {
            let exponent = PrintedNumber.parts(value, decimals: decimals).exponent
            let format = NumberFormat.scientific(exponent: exponent, decimals: decimals)
            if !(0..<digits).contains(exponent), PrintedNumber(value, format).value == value { return format }
        }
        return computed(value)
    }
}
