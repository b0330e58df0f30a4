import Encoding
import Plan

/// What a stored segment says of itself: whose it is, what it holds, and how it was made.
package struct SegmentHeader: Codable, Sendable {
    /// One encoded picture; its bytes follow those of the packet before it.
    package struct PacketRecord: Codable, Sendable {
        /// In bytes.
        package let size: Int
        /// When it is shown, in frames from the film's first.
        package let pts: Int
        /// When it is decoded, in frames.
        package let dts: Int
        /// Whether decoding can start here.
        package let isKeyframe: Bool

        /// Makes it of its parts.
        package init(size: Int, pts: Int, dts: Int, isKeyframe: Bool) {
            self.size = size
            self.pts = pts
            self.dts = dts
            self.isKeyframe = isKeyframe
        }
    }

    /// What took how long, in seconds. No part of what decides the bytes.
    package struct Timing: Codable, Sendable {
        /// The drawing thread's time for this segment's frames, waiting excluded.
        package var drawing = 0.0
        /// The encoding thread's time, waiting excluded.
        package var encoding = 0.0

        /// Makes it of its parts.
        package init(drawing: Double = 0.0, encoding: Double = 0.0) {
            self.drawing = drawing
            self.encoding = encoding
        }
    }

    /// The plan that it is a part of.
    package let plan: RenderPlan
    /// Its frames, counted from the film's first.
    package let frames: FrameRange
    /// SPS and PPS.
    package let extradata: [UInt8]
    /// In decoding order.
    package let packets: [PacketRecord]
    /// What each drawn picture was, in the order of showing: see ``VideoFrame/fingerprint()``.
    package let fingerprints: [String]
    /// How long it took.
    package let timing: Timing

    /// Makes it of its parts.
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
