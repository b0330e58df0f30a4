import Foundation

extension SIMD3 where Scalar == Float {
    /// The scalar product.
    public func dot(_ other: SIMD3<Float>) -> Float { (self * other).sum() }

    /// The vector product, right-handed.
    public func cross(_ other: SIMD3<Float>) -> SIMD3<Float> {
        SIMD3(
            y * other.z - z * other.y,
            z * other.x - x * other.z,
            x * other.y - y * other.x)
    }

    /// The Euclidean length.
    public var length: Float { dot(self).squareRoot() }

    /// The vector of length 1 in the same direction; the zero vector stays zero.
    public var normalized: SIMD3<Float> {
        let l = length
        return l > 0 ? self / l : self
    }
}

/// The tangent, here so that the values of this module need Foundation in one file only.
func tangent(_ radians: Float) -> Float { tan(radians) }

/// x to the power of y, for the transfer curves.
func power(_ x: Float, _ y: Float) -> Float { pow(x, y) }

/// Sine and cosine in one call.
func sineCosine(_ radians: Float) -> (sin: Float, cos: Float) { (sin(radians), cos(radians)) }
