import Encoding
import Plan
import Segments

/// Encodes frames and stores each segment when its last frame is encoded. Every segment has an encoder instance of its
/// own.
package struct SegmentEncoder {
    private let folder: WorkFolder
    private var encoder: VideoEncoder?
    private var packets: [Packet] = []
    private var fingerprints: [String] = []
    private var timing = SegmentHeader.Timing()

    /// Makes an encoder.
    ///
    /// - Parameter folder: The folder in which segments are stored.
    package init(into folder: WorkFolder) { self.folder = folder }

    /// The time spent encoding so far, in seconds.
    package private(set) var seconds = 0.0

    /// Encodes the next frame. A segment's frames come in order and without a gap.
    ///
    /// - Throws: ``MediaError`` if the frame cannot be encoded, ``FileError`` if a complete segment cannot be stored.
    package mutating func take(_ drawn: DrawnFrame) throws {
        let start = ContinuousClock.now
        let encoder =
            try encoder ?? VideoEncoder(settings: folder.plan.movie.settings, firstFrame: drawn.segment.frames.first)
        self.encoder = encoder
        fingerprints.append(drawn.picture.fingerprint())
        packets += try encoder.encode(drawn.picture, index: drawn.index)
        timing.drawing += drawn.seconds
        let isLast = drawn.index == drawn.segment.frames.last
        if isLast { packets += try encoder.finish() }
        let busy = start.duration(to: .now) / .seconds(1)
        seconds += busy
        timing.encoding += busy
        if isLast { try store(drawn.segment, extradata: encoder.extradata) }
    }

    private mutating func store(_ segment: Segment, extradata: [UInt8]) throws {
        // Closes the encoder before the next one opens: each takes a quarter of a gigabyte at 1080p.
        encoder = nil
        let records = packets.map {
            SegmentHeader.PacketRecord(size: $0.count, pts: $0.pts, dts: $0.dts, isKeyframe: $0.isKeyframe)
        }
        let header = SegmentHeader(
            plan: folder.plan, frames: segment.frames, extradata: extradata, packets: records,
            fingerprints: fingerprints, timing: timing)
        try SegmentFile.write(header, packets: packets, to: folder.path(of: segment))
        packets.removeAll()
        fingerprints.removeAll()
        timing = SegmentHeader.Timing()
    }
}
