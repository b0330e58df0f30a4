import Encoding

/// What a stored segment says of itself: whose it is, what it holds, and how it was made.
struct SegmentHeader: Codable, Sendable {
    /// One encoded picture; its bytes follow those of the packet before it.
    struct PacketRecord: Codable, Sendable {
        /// In bytes.
        let size: Int
        /// When it is shown, in frames from the film's first.
        let pts: Int
        /// When it is decoded, in frames.
        let dts: Int
        /// Whether decoding can start here.
        let isKeyframe: Bool
    }

    /// What took how long, in seconds. No part of what decides the bytes.
    struct Timing: Codable, Sendable {
        /// The drawing thread's time for this segment's frames, waiting excluded.
        var drawing = 0.0
        /// The encoding thread's time, waiting excluded.
        var encoding = 0.0
    }

    /// The plan that it is a part of.
    let plan: RenderPlan
    /// Its frames, counted from the film's first.
    let frames: FrameRange
    /// SPS and PPS.
    let extradata: [UInt8]
    /// In decoding order.
    let packets: [PacketRecord]
    /// What each drawn picture was, in the order of showing: see ``VideoFrame/fingerprint()``.
    let fingerprints: [String]
    /// How long it took.
    let timing: Timing
}
