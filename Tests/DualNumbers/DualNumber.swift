import Foundation

/// A number and its derivative by one chosen input: an independent way to a gradient (Clifford, "Preliminary sketch of biquaternions",
/// 1871; forward-mode differentiation as in Wengert, "A simple automatic derivative evaluation program", CACM 7(8), 1964).
public struct DualNumber: Sendable {
    public var value: Double
    public var slope: Double

    public init(_ value: Double, slope: Double = 0) {
        self.value = value
        self.slope = slope
    }

    public static func + (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value + b.value, slope: a.slope + b.slope)
    }
    public static func - (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value - b.value, slope: a.slope - b.slope)
    }
    public static func * (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value * b.value, slope: a.slope * b.value + a.value * b.slope)
    }
    public static func / (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(a.value / b.value, slope: (a.slope * b.value - a.value * b.slope) / (b.value * b.value))
    }
    public static prefix func - (a: DualNumber) -> DualNumber { DualNumber(-a.value, slope: -a.slope) }

    /// The natural exponential.
    public var exponential: DualNumber { DualNumber(exp(value), slope: exp(value) * slope) }
    /// The natural logarithm.
    public var logarithm: DualNumber { DualNumber(log(value), slope: slope / value) }
}
