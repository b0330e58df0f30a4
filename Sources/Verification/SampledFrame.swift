/// How a frame of a video compares with the same frame drawn again.
package struct SampledFrame: Sendable {
    /// The frame, counted from the video's first.
    package let index: Int
    /// When it is shown in the video, in seconds.
    package let time: Double
    /// Whether it was drawn again to the last bit as it was drawn then.
    package let isSamePicture: Bool
    /// The peak signal-to-noise ratio of what the video shows against what was drawn again, in decibels.
    package let luma: Double
    /// The same for both chroma planes together.
    package let chroma: Double
    /// The least ratio that the video's quantiser explains, in decibels.
    package let least: Double
    /// What the video rather shows, such as `the frame after it`; nil if it is the frame itself.
    package let rival: String?

    /// Whether the video differs from the frame by more than its quantiser explains.
    package var isTooFar: Bool { min(luma, chroma) < least }
}
