/// A constant number of frames a second, exact: 60, or NTSC's 30000/1001.
///
/// Frame n stands at exactly n / rate seconds; frame 0 at 0.
public struct FrameRate: Sendable, Hashable {
    /// The rates allowed, in frames a second.
    public static let limits = 1...240

    /// The greatest numerator and denominator of a reduced rate; a film's time base must fit a container's 32-bit
    /// field.
    public static let maximumTerm = 1_000_000

    /// 60 frames a second.
    public static let fps60 = FrameRate(unchecked: 60, 1)

    /// The numerator of the reduced fraction.
    public let numerator: Int

    /// The denominator of the reduced fraction.
    public let denominator: Int

    /// Makes a rate of `numerator / denominator` frames a second.
    ///
    /// - Returns: `nil` if the rate is outside ``limits``, or a term of the reduced fraction is above
    ///   ``maximumTerm``.
    public init?(numerator: Int, denominator: Int = 1) {
        guard numerator > 0, denominator > 0 else { return nil }
        let divisor = Int(greatestCommonDivisor(Int64(numerator), Int64(denominator)))
        let reduced = (numerator: numerator / divisor, denominator: denominator / divisor)
        guard reduced.numerator <= Self.maximumTerm, reduced.denominator <= Self.maximumTerm,
            reduced.numerator >= reduced.denominator * Self.limits.lowerBound,
            reduced.numerator <= reduced.denominator * Self.limits.upperBound
        else { return nil }
        self.init(unchecked: reduced.numerator, reduced.denominator)
    }

    /// Reads a rate: a whole number (`60`), a fraction (`30000/1001`) or a decimal number (`12.5`).
    ///
    /// The customary short forms of NTSC's rates mean the exact ones: `23.976` and `23.98`, `29.97`, `47.952` and
    /// `47.95`, `59.94`, `119.88`.
    ///
    /// - Parameter text: The text; no spaces, no unit.
    /// - Returns: `nil` if the text is not of this form or the rate is not allowed.
    public init?(_ text: String) {
        if let nominal = Self.nominalRate(ofNTSC: text) {
            self.init(numerator: nominal * 1000, denominator: 1001)
            return
        }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
                let numerator = Int(parts[0]), let denominator = Int(parts[1])
            else { return nil }
            self.init(numerator: numerator, denominator: denominator)
            return
        }
        guard let last = text.last, last.isNumber, let value = RationalTime(decimal: text) else { return nil }
        self.init(numerator: Int(value.numerator), denominator: Int(value.denominator))
    }

    /// When a frame is shown. Negative frames lie before the start.
    public func time(ofFrame frame: Int) -> RationalTime {
        RationalTime(Int64(denominator), Int64(numerator)) * frame
    }

    /// The frame that is on screen at a time: the last one at or before it.
    public func frame(at time: RationalTime) -> Int {
        // In 128 bits, then in two divisions, so that no denominator a time may have overflows.
        let ticks = time.numerator.multipliedFullWidth(by: Int64(numerator))
        let (quotient, remainder) = time.denominator.dividingFullWidth(ticks)
        return Int(floorDivide(remainder < 0 ? quotient - 1 : quotient, Int64(denominator)))
    }

    /// How many frames, from frame 0 on, begin before `duration` is over; 0 if it is not positive.
    ///
    /// A duration that is no whole number of frames is covered by one frame that begins within and ends after it.
    public func frameCount(for duration: RationalTime) -> Int {
        max(0, -frame(at: -duration))
    }

    /// The rate in frames a second, rounded to double precision.
    public var framesPerSecond: Double { Double(numerator) / Double(denominator) }

    private init(unchecked numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    private static func nominalRate(ofNTSC text: String) -> Int? {
        switch text {
        case "23.976", "23.98": return 24
        case "29.97": return 30
        case "47.952", "47.95": return 48
        case "59.94": return 60
        case "119.88": return 120
        default: return nil
        }
    }
}

extension FrameRate: LosslessStringConvertible {
    /// The rate as ``init(_:)`` reads it, such as `60` or `30000/1001`.
    public var description: String {
        denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
    }
}

extension FrameRate: Codable {
    private enum CodingKeys: String, CodingKey {
        case numerator, denominator
    }

    /// Decodes the two integers and checks them as ``init(numerator:denominator:)`` does.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let numerator = try container.decode(Int.self, forKey: .numerator)
        let denominator = try container.decode(Int.self, forKey: .denominator)
        guard let rate = FrameRate(numerator: numerator, denominator: denominator) else {
            throw DecodingError.dataCorruptedError(
                forKey: .numerator, in: container,
                debugDescription: "\(numerator)/\(denominator) is not a frame rate")
        }
        self = rate
    }
}
