import Foundation

/// All numbers between two: what a rounded number may stand for (Moore, "Interval Analysis", 1966).
struct Interval {
    var low: Double
    var high: Double

    init(_ low: Double, _ high: Double) { (self.low, self.high) = (min(low, high), max(low, high)) }
    init(_ number: Double) { (low, high) = (number, number) }

    /// A number that was rounded to so much.
    init(_ number: Double, within margin: Double) { (low, high) = (number - margin, number + margin) }

    static func + (a: Interval, b: Interval) -> Interval { Interval(a.low + b.low, a.high + b.high) }
    static func - (a: Interval, b: Interval) -> Interval { Interval(a.low - b.high, a.high - b.low) }
    static prefix func - (a: Interval) -> Interval { Interval(-a.high, -a.low) }
    static func * (a: Interval, b: Interval) -> Interval {
        let ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
        return Interval(ends.min()!, ends.max()!)
    }
    static func / (a: Interval, b: Interval) -> Interval {
        if b.low <= 0, b.high >= 0 { return Interval(-.infinity, .infinity) }
        return a * Interval(1 / b.high, 1 / b.low)
    }

    /// A function that only rises.
    func mapped(_ function: (Double) -> Double) -> Interval { Interval(function(low), function(high)) }

    /// The logarithm; of what reaches below zero anything.
    var logarithm: Interval { low <= 0 ? Interval(-.infinity, log(max(high, 1e-300))) : mapped { log($0) } }

    var squared: Interval {
        let ends = [low * low, high * high]
        return Interval(low <= 0 && high >= 0 ? 0 : ends.min()!, ends.max()!)
    }

    /// Whether two have a number in common, but for what arithmetic loses.
    func meets(_ other: Interval) -> Bool {
        let slack = 1e-9 * max(1e-300, min(abs(low), abs(other.low)), min(abs(high), abs(other.high)))
        return low <= other.high + slack && other.low <= high + slack
    }
}
