/// What is written stays inside the title-safe area, and is large enough to be read.
package enum SafeArea {
    /// What stays free at every side of a frame, in frame heights: a twentieth of the shorter side, as
    /// the graphics safe area of EBU R 95.
    ///
    /// - Parameter aspect: The frame's width over its height.
    package static func margin(aspect: Float) -> Float { 0.05 * min(aspect, 1) }

    /// The smallest size of text, in frame heights: a little over 2.2 % of the frame's height.
    package static let smallestText: Float = 0.0222
}
