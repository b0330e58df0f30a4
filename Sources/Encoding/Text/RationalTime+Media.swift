internal import CFFmpeg
import Timeline

extension RationalTime {
    /// The nearest whole number of units of which `perSecond` make a second; from the middle, the later one.
    ///
    /// - Parameter perSecond: Positive.
    /// - Returns: `Int.min` where the number does not fit.
    func units(perSecond: Int) -> Int {
        Int(av_rescale_rnd(numerator, Int64(perSecond), denominator, AV_ROUND_NEAR_INF))
    }

    /// Whether a later time is at least one of so many parts of a second away. It never overflows.
    ///
    /// - Parameter perSecond: Positive.
    func isBefore(_ later: RationalTime, byOneIn perSecond: Int) -> Bool {
        // The difference over the common denominator, against that denominator's part, rounded up.
        let common = Int128(denominator) * Int128(later.denominator)
        let difference =
            Int128(later.numerator) * Int128(denominator) - Int128(numerator) * Int128(later.denominator)
        return difference >= (common + Int128(perSecond - 1)) / Int128(perSecond)
    }
}
