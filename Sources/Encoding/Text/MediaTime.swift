internal import CFFmpeg

/// A time from the film's start, or a span, as an exact fraction of seconds.
///
/// Times are equal when their fractions are, whether reduced or not. Neither comparing nor rounding overflows.
public struct MediaTime: Sendable, Comparable, CustomStringConvertible {
    /// The fraction's numerator, in seconds; it carries the sign.
    public let numerator: Int
    /// The fraction's denominator, 1 or more.
    public let denominator: Int

    /// The film's start.
    public static let zero = MediaTime(0)

    /// `numerator / denominator` seconds; frame n of a film is shown at `n * rate denominator / rate numerator`.
    ///
    /// - Precondition: `denominator` is positive.
    public init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator > 0, "a time with a denominator of \(denominator)")
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Whether two fractions are the same number.
    public static func == (left: MediaTime, right: MediaTime) -> Bool { left.times(right) == right.times(left) }

    /// Whether one time comes before another.
    public static func < (left: MediaTime, right: MediaTime) -> Bool { left.times(right) < right.times(left) }

    /// The fraction in seconds, such as `12 s` or `16/5 s`.
    public var description: String { denominator == 1 ? "\(numerator) s" : "\(numerator)/\(denominator) s" }

    /// The nearest whole number of units of which `perSecond` make a second; from the middle, the later one.
    ///
    /// - Parameter perSecond: Positive.
    /// - Returns: `Int.min` where the number does not fit.
    func units(perSecond: Int) -> Int {
        Int(av_rescale_rnd(Int64(numerator), Int64(perSecond), Int64(denominator), AV_ROUND_NEAR_INF))
    }

    /// Whether a later time is at least one of so many parts of a second away.
    ///
    /// - Parameter perSecond: Positive.
    func isBefore(_ later: MediaTime, byOneIn perSecond: Int) -> Bool {
        // The difference over the common denominator, against that denominator's part, rounded up.
        let common = Int128(denominator) * Int128(later.denominator)
        return later.times(self) - times(later) >= (common + Int128(perSecond - 1)) / Int128(perSecond)
    }

    /// The numerator over the product of both denominators.
    private func times(_ other: MediaTime) -> Int128 { Int128(numerator) * Int128(other.denominator) }
}
