/// The comparison of a video's frame with the same frame drawn again.
package struct SampledFrame: Sendable {
    /// The frame's index in the video.
    package let index: Int
    /// The presentation time in the video, in seconds.
    package let time: Double
    /// Whether the newly drawn frame is identical to the one that was encoded.
    package let isSamePicture: Bool
    /// The peak signal-to-noise ratio (PSNR) of the decoded luma plane against the newly drawn one, in decibels.
    package let luma: Double
    /// The PSNR of both chroma planes together, in decibels.
    package let chroma: Double
    /// The least PSNR that the video's quantiser explains, in decibels.
    package let least: Double
    /// The picture that the video shows instead, such as `the frame after it`; nil if it shows the frame.
    package let rival: String?

    /// Whether the video differs from the frame by more than its quantiser explains.
    package var isTooFar: Bool { min(luma, chroma) < least }
}
