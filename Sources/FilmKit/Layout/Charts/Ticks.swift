import Foundation

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
package struct Ticks: Sendable, Equatable {
    /// In ascending order.
    package let values: [Double]
    /// The number of decimals that tell the values apart; negative for multiples of ten and so on.
    package let digits: Int

    /// The finest ticks of which there are at most `limit`.
    ///
    /// - Parameters:
    ///   - range: Finite and not empty, and no narrower than a billionth of its values.
    ///   - limit: 0 for none; else at least 2.
    package init(in range: ClosedRange<Double>, limit: Int) {
        guard limit > 0 else {
            values = []
            digits = 0
            return
        }
        let span = range.upperBound - range.lowerBound
        var power = PrintedNumber.parts(span / Double(limit), decimals: 0).exponent - 1
        var found: [Double] = []
        search: while true {
            for factor in [1.0, 2, 5] {
                let step = factor * pow(10, Double(power))
                let first = (range.lowerBound / step - 1e-9).rounded(.up)
                let last = (range.upperBound / step + 1e-9).rounded(.down)
                if last - first < Double(limit) {
                    found = first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : []
                    break search
                }
            }
            power += 1
        }
        values = found
        digits = -power
    }
}
