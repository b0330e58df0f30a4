/// The title-safe area and the smallest legible size of text.
package enum SafeArea {
    /// The margin at every side of a frame, in frame heights: 5 % of the shorter side, as in the graphics safe area of
    /// EBU R 95.
    ///
    /// - Parameter aspect: The frame's aspect ratio.
    package static func margin(aspect: Float) -> Float { 0.05 * min(aspect, 1) }

    /// The smallest size of text: a little over 2.2 % of the frame's height.
    package static let smallestText: Float = 0.0222
}
