/// A colour in linear light with BT.709 primaries; 1 is display white, and larger values are brighter than it.
public struct LinearColor: Sendable, Equatable {
    public var red: Float
    public var green: Float
    public var blue: Float

    /// A colour from linear components.
    public init(_ red: Float, _ green: Float, _ blue: Float) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A colour from an sRGB hex string such as `#ea580c` (IEC 61966-2-1); nil unless it is `#` and six hex digits.
    public init?(hex: String) {
        guard hex.count == 7, hex.first == "#", hex.dropFirst().allSatisfy(\.isHexDigit),
            let bits = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        func channel(_ shift: UInt32) -> Float {
            let encoded = Float((bits >> shift) & 255) / 255
            return encoded <= 0.04045 ? encoded / 12.92 : power((encoded + 0.055) / 1.055, 2.4)
        }
        self.init(channel(16), channel(8), channel(0))
    }

    /// Black.
    public static let black = LinearColor(0, 0, 0)

    /// The components as sRGB holds them, each clamped to 0...1 (IEC 61966-2-1).
    public var encoded: SIMD3<Float> {
        func channel(_ linear: Float) -> Float {
            let linear = min(max(linear, 0), 1)
            return linear <= 0.0031308 ? linear * 12.92 : 1.055 * power(linear, 1 / 2.4) - 0.055
        }
        return SIMD3(channel(red), channel(green), channel(blue))
    }

    /// The components as a vector.
    public var vector: SIMD3<Float> { SIMD3(red, green, blue) }

    /// The colour with every component multiplied.
    public static func * (color: LinearColor, factor: Float) -> LinearColor {
        LinearColor(color.red * factor, color.green * factor, color.blue * factor)
    }

    /// The straight mix in linear light; `fraction` 0 gives this colour, 1 the other.
    public func mixed(with other: LinearColor, _ fraction: Float) -> LinearColor {
        let v = vector + (other.vector - vector) * fraction
        return LinearColor(v.x, v.y, v.z)
    }
}
