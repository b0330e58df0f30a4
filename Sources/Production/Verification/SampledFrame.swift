/// How a frame of a video compares with the same frame drawn again.
struct SampledFrame: Sendable {
    /// The frame, counted from the video's first.
    let index: Int
    /// When it is shown in the video, in seconds.
    let time: Double
    /// Whether it was drawn again to the last bit as it was drawn then.
    let isSamePicture: Bool
    /// The peak signal-to-noise ratio of what the video shows against what was drawn again, in decibels.
    let luma: Double
    /// The same for both chroma planes together.
    let chroma: Double
    /// The least ratio that the video's quantiser explains, in decibels.
    let least: Double
    /// What the video rather shows, such as `the frame after it`; nil if it is the frame itself.
    let rival: String?

    /// Whether the video differs from the frame by more than its quantiser explains.
    var isTooFar: Bool { min(luma, chroma) < least }
}
