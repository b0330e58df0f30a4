/// The render options in a batch file beside storyboard paths: options of `neuroreel render`, without dashes.
package enum BatchOption: String, CaseIterable, Sendable {
    /// The film's name, or a storyboard's path.
    case film
    /// The range of frames.
    case frames
    /// The section whose frames are rendered.
    case section
    /// The constant rate factor of x264.
    case crf
    /// The preset of x264.
    case preset
    /// The duration of a segment.
    case segmentLength = "segment-length"
}
