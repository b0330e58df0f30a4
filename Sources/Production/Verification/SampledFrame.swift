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
}
