/// A part of a film that is encoded by an encoder instance of its own: the unit of work.
public struct Segment: Codable, Sendable, Hashable {
    /// The index in the film, counted from 0, regardless of the range that is rendered.
    public let index: Int
    /// The frames, counted from the film's first.
    public let frames: FrameRange

    package init(index: Int, frames: FrameRange) {
        self.index = index
        self.frames = frames
    }

    /// The segments that cover a range of frames. They begin at multiples of `length` in the film, wherever the range
    /// begins; the first and the last are cut to the range.
    package static func covering(_ frames: FrameRange, length: Int) -> [Segment] {
        (frames.first / length...frames.last / length).map { index in
            Segment(
                index: index,
                frames: FrameRange(
                    first: max(frames.first, index * length), last: min(frames.last, (index + 1) * length - 1)))
        }
    }
}
