/// What a batch file can say about a render beside the paths of storyboards: options of `neuroreel render`, without dashes.
package enum BatchOption: String, CaseIterable, Sendable {
    /// The film's name, or a storyboard's path.
    case film
    /// Which of its frames.
    case frames
    /// The section whose frames they are.
    case section
    /// The constant rate factor of x264.
    case crf
    /// The preset of x264.
    case preset
    /// How long a segment is.
    case segmentLength = "segment-length"
}
