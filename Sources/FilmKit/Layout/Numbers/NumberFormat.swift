import Foundation

/// The number of digits with which a number is printed: one rule for every number on screen.
///
/// A number has four decimals; fewer from 10 on, so that it has five digits in all. If it would be longer than six
/// characters, or keep fewer than two significant digits, it is printed with two significant digits and a power of ten.
/// Numbers given by the user are printed in full if they are short.
package enum NumberFormat: Sendable, Equatable {
    /// A number of decimals.
    case fixed(decimals: Int)
    /// A number of decimals, times a power of ten.
    case scientific(exponent: Int, decimals: Int)

    /// The largest number of characters, digits and decimal point together.
    private static let longest = 6
    /// The number of digits without a power of ten.
    private static let digits = 5

    /// The format of a computed number.
    package static func computed(_ value: Double) -> NumberFormat {
        // Only exactly zero, not values that round to it.
        if value == 0 { return .fixed(decimals: 0) }
        let exponent = PrintedNumber.parts(value, decimals: digits - 1).exponent
        let isTiny = (abs(value) * 1e4).rounded() < 10
        guard exponent < digits, !isTiny else {
            return .scientific(exponent: PrintedNumber.parts(value, decimals: 1).exponent, decimals: 1)
        }
        return .fixed(decimals: digits - 1 - max(exponent, 0))
    }

    /// The format of a difference of two numbers: that of a computed number, but with as many significant digits as the
    /// other numbers' decimals, so that quotients of what is printed are right.
    package static func difference(_ value: Double) -> NumberFormat {
        guard case .fixed(let decimals) = computed(value), value != 0 else { return computed(value) }
        let exponent = PrintedNumber.parts(value, decimals: digits - 2).exponent
        return .fixed(decimals: max(decimals, digits - 2 - exponent))
    }

    /// The format of a number given by the user: all its digits, as a short decimal or times a power of ten; if they
    /// are too many, the format of a computed number.
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
