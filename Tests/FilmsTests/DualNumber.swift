import Foundation

/// A number and its derivative by one chosen input: an independent way to a gradient (Clifford, "Preliminary sketch of biquaternions",
/// 1871; forward-mode differentiation as in Wengert, "A simple automatic derivative evaluation program", CACM 7(8), 1964).
struct DualNumber {
    var value: Double
    var slope: Double

    init(_ value: Double, slope: Double = 0) {
        self.value = value
        self.slope = slope
    }

    static func + (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value + b.value, slope: a.slope + b.slope)
    }
    static func - (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value - b.value, slope: a.slope - b.slope)
    }
    static func * (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value * b.value, slope: a.slope * b.value + a.value * b.slope)
    }
    static func / (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value / b.value, slope: (a.slope * b.value - a.value * b.slope) / (b.value * b.value))
    }
    static prefix func - (a: DualNumber) -> DualNumber { DualNumber(-a.value, slope: -a.slope) }

    var exponential: DualNumber { DualNumber(exp(value), slope: exp(value) * slope) }
    var logarithm: DualNumber { DualNumber(log(value), slope: slope / value) }
}
