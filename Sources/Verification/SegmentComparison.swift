import Delivery
import Encoding
import FilmKit
import Films
import Pipeline
import Plan
import Rendering

/// Encodes a segment of a video again, if the same versions of the tools are installed. Then the streams must be
/// identical.
package struct SegmentComparison: Sendable {
    /// The segment.
    package let segment: Segment
    /// Whether the file contains the stream that the encoder produced again.
    package let isSameStream: Bool

    /// Encodes the largest of a video's segments, which has the most movement.
    ///
    /// - Parameters:
    ///   - film: The film of the manifest's plan.
    ///   - renderer: A renderer with the size of the plan.
    /// - Throws: Errors of drawing, encoding and reading.
    package init(_ manifest: Manifest, _ film: any Film, reader: VideoReader, renderer: Renderer) throws {
        let plan = manifest.plan
        let stored = try reader.packets()
        var start = 0
        var largest: (segment: Segment, packets: ArraySlice<PacketContent>, bytes: Int)?
        for entry in manifest.segments {
            let packets = stored[start..<min(start + entry.frames.count, stored.count)]
            start = packets.endIndex
            let bytes = packets.reduce(0) { $0 + $1.bytes }
            if bytes > largest?.bytes ?? -1 {
                largest = (Segment(index: entry.index, frames: entry.frames), packets, bytes)
            }
        }
        guard let (segment, packets, _) = largest else { preconditionFailure("a video has segments") }
        self.segment = segment
        let encoder = try VideoEncoder(settings: plan.movie.settings, firstFrame: segment.frames.first)
        let picture = try VideoFrame(width: plan.size.width, height: plan.size.height)
        var again: [PacketContent] = []
        for frame in segment.frames.first...segment.frames.last {
            try renderer.draw(film.scene(at: plan.time(ofFrame: frame)))
            try renderer.readYUV(into: picture.planes)
            again += try encoder.encode(picture, index: frame).map(PacketContent.init)
        }
        again += try encoder.finish().map(PacketContent.init)
        isSameStream = again == Array(packets)
    }
}
