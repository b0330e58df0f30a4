/// A 4 x 4 matrix of `Float`, stored by columns, as OpenGL reads it.
///
/// Right-handed coordinates; vectors are columns, so `(a * b) * v` applies `b` first.
public struct Matrix4: Sendable, Equatable {
    /// The four columns, left to right.
    public var columns: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    /// A matrix from its columns, left to right.
    public init(_ c0: SIMD4<Float>, _ c1: SIMD4<Float>, _ c2: SIMD4<Float>, _ c3: SIMD4<Float>) {
        columns = (c0, c1, c2, c3)
    }

    /// The matrix that changes nothing.
    public static let identity = Matrix4([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1])

    /// Moves points by `offset`.
    public static func translation(_ offset: SIMD3<Float>) -> Matrix4 {
        var m = identity
        m.columns.3 = SIMD4(offset, 1)
        return m
    }

    /// Scales each axis by its own factor.
    public static func scale(_ factors: SIMD3<Float>) -> Matrix4 {
        Matrix4([factors.x, 0, 0, 0], [0, factors.y, 0, 0], [0, 0, factors.z, 0], [0, 0, 0, 1])
    }

    /// The world-to-view matrix of an eye that looks at a point; the view looks down its own negative z axis.
    ///
    /// - Precondition: `eye` differs from `target`, and `up` is not parallel to the line between them.
    public static func lookAt(eye: SIMD3<Float>, target: SIMD3<Float>, up: SIMD3<Float>) -> Matrix4 {
        let back = (eye - target).normalized
        let right = up.cross(back).normalized
        let trueUp = back.cross(right)
        return Matrix4(
            [right.x, trueUp.x, back.x, 0],
            [right.y, trueUp.y, back.y, 0],
            [right.z, trueUp.z, back.z, 0],
            [-right.dot(eye), -trueUp.dot(eye), -back.dot(eye), 1])
    }

    /// The perspective projection onto OpenGL's clip space, with z from -w (near) to w (far).
    ///
    /// - Parameters:
    ///   - verticalFieldOfView: in radians, between 0 and pi.
    ///   - aspect: width over height.
    public static func perspective(
        verticalFieldOfView: Float, aspect: Float, near: Float, far: Float
    ) -> Matrix4 {
        let focal = 1 / tangent(verticalFieldOfView / 2)
        return Matrix4(
            [focal / aspect, 0, 0, 0],
            [0, focal, 0, 0],
            [0, 0, (far + near) / (near - far), -1],
            [0, 0, 2 * far * near / (near - far), 0])
    }

    /// The product, which applies `right` first.
    public static func * (left: Matrix4, right: Matrix4) -> Matrix4 {
        Matrix4(
            left * right.columns.0, left * right.columns.1, left * right.columns.2, left * right.columns.3)
    }

    /// The transformed vector.
    public static func * (matrix: Matrix4, vector: SIMD4<Float>) -> SIMD4<Float> {
        let low = matrix.columns.0 * vector.x + matrix.columns.1 * vector.y
        let high = matrix.columns.2 * vector.z + matrix.columns.3 * vector.w
        return low + high
    }

    /// The transformed point (w = 1, no perspective division).
    public func transform(point: SIMD3<Float>) -> SIMD3<Float> {
        let v = self * SIMD4(point, 1)
        return SIMD3(v.x, v.y, v.z)
    }

    /// The transformed direction (w = 0).
    public func transform(direction: SIMD3<Float>) -> SIMD3<Float> {
        let v = self * SIMD4(direction, 0)
        return SIMD3(v.x, v.y, v.z)
    }

    /// The length of the longest transformed axis: what a sphere's radius is multiplied by.
    public var largestScale: Float {
        let x = transform(direction: [1, 0, 0]).length
        let y = transform(direction: [0, 1, 0]).length
        let z = transform(direction: [0, 0, 1]).length
        return max(x, y, z)
    }

    public static func == (a: Matrix4, b: Matrix4) -> Bool {
        a.columns.0 == b.columns.0 && a.columns.1 == b.columns.1 && a.columns.2 == b.columns.2
            && a.columns.3 == b.columns.3
    }
}
