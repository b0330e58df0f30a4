/// An exact time or span in seconds: a fraction of two 64-bit integers.
///
/// It is always reduced and its denominator is positive, so equal times are equal values. Sums and products are
/// exact; one that does not fit 64 bits stops the program with a message, comparing never does.
public struct RationalTime: Sendable, Hashable {
    /// The fraction's numerator, in seconds; it carries the sign.
    public let numerator: Int64

    /// The fraction's denominator, 1 or more.
    public let denominator: Int64

    /// No time at all.
    public static let zero = RationalTime(0)

    /// Makes `numerator / denominator` seconds.
    ///
    /// - Precondition: `denominator` is not 0, and neither number is `Int64.min`, whose opposite does not exist.
    public init(_ numerator: Int64, _ denominator: Int64 = 1) {
        precondition(denominator != 0, "RationalTime with a denominator of 0")
        precondition(numerator != .min && denominator != .min, "RationalTime beyond 64 bits")
        let divisor = greatestCommonDivisor(abs(numerator), abs(denominator)) * denominator.signum()
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// The time in seconds, rounded to double precision.
    public var seconds: Double { Double(numerator) / Double(denominator) }

    /// The greatest whole number of seconds that is not greater.
    public var floor: Int64 { floorDivide(numerator, denominator) }

    /// The least whole number of seconds that is not less.
    public var ceiling: Int64 { -floorDivide(-numerator, denominator) }

    /// This time times another number, exactly.
    ///
    /// - Parameter factor: A ratio, such as the quotient of two times.
    public func scaled(by factor: RationalTime) -> RationalTime {
        // Reducing crosswise first keeps the products as small as they can be, and already reduced.
        let first = greatestCommonDivisor(abs(numerator), factor.denominator)
        let second = greatestCommonDivisor(abs(factor.numerator), denominator)
        return RationalTime(
            multiply(numerator / first, factor.numerator / second),
            multiply(denominator / second, factor.denominator / first))
    }

    /// How many times `other` fits into this time, exactly.
    ///
    /// - Precondition: `other` is not zero.
    public func ratio(to other: RationalTime) -> RationalTime {
        precondition(other.numerator != 0, "RationalTime divided by zero")
        return scaled(by: RationalTime(other.denominator, other.numerator))
    }

    /// What is left in [0, `period`) after whole periods are taken away or, for a negative time, added: where a loop
    /// of that length stands at this time.
    ///
    /// - Precondition: `period` is positive.
    public func modulo(_ period: RationalTime) -> RationalTime {
        precondition(period > .zero, "RationalTime modulo a period of \(period)")
        let divisor = greatestCommonDivisor(denominator, period.denominator)
        let time = multiply(numerator, period.denominator / divisor)
        let length = multiply(period.numerator, denominator / divisor)
        let remainder = time % length
        return RationalTime(
            remainder < 0 ? remainder + length : remainder, multiply(denominator, period.denominator / divisor))
    }

    /// The exact sum.
    public static func + (left: RationalTime, right: RationalTime) -> RationalTime {
        let divisor = greatestCommonDivisor(left.denominator, right.denominator)
        let (sum, overflow) = multiply(left.numerator, right.denominator / divisor)
            .addingReportingOverflow(multiply(right.numerator, left.denominator / divisor))
        precondition(!overflow, "RationalTime beyond 64 bits: \(left) + \(right)")
        return RationalTime(sum, multiply(left.denominator, right.denominator / divisor))
    }

    /// The exact difference.
    public static func - (left: RationalTime, right: RationalTime) -> RationalTime {
        left + -right
    }

    /// The same time on the other side of zero.
    public static prefix func - (time: RationalTime) -> RationalTime {
        RationalTime(-time.numerator, time.denominator)
    }

    /// The exact product.
    public static func * (time: RationalTime, factor: Int) -> RationalTime {
        time.scaled(by: RationalTime(Int64(factor)))
    }

    /// The exact quotient.
    ///
    /// - Precondition: `divisor` is not 0.
    public static func / (time: RationalTime, divisor: Int) -> RationalTime {
        time.ratio(to: RationalTime(Int64(divisor)))
    }

    /// Adds a time in place.
    public static func += (left: inout RationalTime, right: RationalTime) {
        left = left + right
    }
}

extension RationalTime: Comparable {
    /// Whether one time comes before another, exactly, whatever their denominators.
    public static func < (left: RationalTime, right: RationalTime) -> Bool {
        left.numerator.multipliedFullWidth(by: right.denominator)
            < right.numerator.multipliedFullWidth(by: left.denominator)
    }
}

extension RationalTime: CustomStringConvertible {
    /// The fraction in seconds, such as `12 s` or `16/5 s`.
    public var description: String {
        denominator == 1 ? "\(numerator) s" : "\(numerator)/\(denominator) s"
    }
}

extension RationalTime: Codable {
    private enum CodingKeys: String, CodingKey {
        case numerator, denominator
    }

    /// Decodes the two integers and reduces them.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let numerator = try container.decode(Int64.self, forKey: .numerator)
        let denominator = try container.decode(Int64.self, forKey: .denominator)
        guard denominator != 0, numerator != .min, denominator != .min else {
            throw DecodingError.dataCorruptedError(
                forKey: .denominator, in: container, debugDescription: "\(numerator)/\(denominator) is not a time")
        }
        self.init(numerator, denominator)
    }
}
