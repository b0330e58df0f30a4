import Delivery
import Encoding
import FilmKit
import Films
import Pipeline
import Plan
import Rendering

/// Encodes a segment of a video again, where the same tools are at hand: then the same stream must come out, and that is exact.
package struct SegmentComparison: Sendable {
    /// The segment.
    package let segment: Segment
    /// Whether the file holds the stream that came out.
    package let isSameStream: Bool

    /// Encodes the largest of a video's segments, in which most happens.
    ///
    /// - Parameters:
    ///   - film: The film of the manifest's plan.
    ///   - renderer: Draws; of the plan's size.
    /// - Throws: What drawing, encoding and reading throw.
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
