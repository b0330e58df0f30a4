import Encoding
import Plan

/// The header of a stored segment: its plan, its frames and packets, and the time that it took.
package struct SegmentHeader: Codable, Sendable {
    /// An encoded picture. Its bytes follow those of the previous packet.
    package struct PacketRecord: Codable, Sendable {
        /// The size in bytes.
        package let size: Int
        /// The presentation time stamp (PTS), in frames from the film's first.
        package let pts: Int
        /// The decoding time stamp (DTS), in frames.
        package let dts: Int
        /// Whether it is a keyframe, at which decoding can start.
        package let isKeyframe: Bool

        package init(size: Int, pts: Int, dts: Int, isKeyframe: Bool) {
            self.size = size
            self.pts = pts
            self.dts = dts
            self.isKeyframe = isKeyframe
        }
    }

    /// The time of each stage, in seconds. It does not affect any other bytes of the output.
    package struct Timing: Codable, Sendable {
        /// The drawing thread's time for this segment's frames, without waiting.
        package var drawing = 0.0
        /// The encoding thread's time, without waiting.
        package var encoding = 0.0

        package init(drawing: Double = 0.0, encoding: Double = 0.0) {
            self.drawing = drawing
            self.encoding = encoding
        }
    }

    /// The plan that the segment belongs to.
    package let plan: RenderPlan
    /// The frames, counted from the film's first.
    package let frames: FrameRange
    /// The codec's extradata: SPS and PPS.
    package let extradata: [UInt8]
    /// The packets in decoding order.
    package let packets: [PacketRecord]
    /// A fingerprint of each picture as it was drawn, in presentation order: see ``VideoFrame/fingerprint()``.
    package let fingerprints: [String]
    /// The time that it took.
    package let timing: Timing

    package init(
        plan: RenderPlan, frames: FrameRange, extradata: [UInt8], packets: [PacketRecord], fingerprints: [String],
        timing: Timing
    ) {
        self.plan = plan
        self.frames = frames
        self.extradata = extradata
        self.packets = packets
        self.fingerprints = fingerprints
        self.timing = timing
    }
}
