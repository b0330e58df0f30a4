internal import CFFmpeg

/// One encoded picture with its time stamps, counted in frames. It never changes after it was made.
public final class Packet: @unchecked Sendable {
    /// When the picture is shown, in frames from the film's start.
    public let pts: Int
    /// When it is decoded, in frames: never after ``pts``, and one more than the packet's before it. The first ones
    /// of a film are negative when the stream has B-frames.
    public let dts: Int
    /// Whether decoding can start here: the first picture of a closed group.
    public let isKeyframe: Bool
    /// The SPS and PPS the picture was coded with, in Annex B form. All segments of a film must agree on them.
    public let extradata: [UInt8]

    let packet: UnsafeMutablePointer<AVPacket>

    /// A packet with a copy of `payload`, an access unit in Annex B form: the way back from a stored segment.
    ///
    /// - Throws: ``MediaError`` of kind `.corrupt` for an empty payload or a `pts` before the `dts`.
    public init(
        payload: UnsafeRawBufferPointer, pts: Int, dts: Int, isKeyframe: Bool, extradata: [UInt8]
    ) throws(MediaError) {
        guard let base = payload.baseAddress, payload.count > 0, payload.count < 1 << 30, pts >= dts else {
            throw MediaError(
                .corrupt, "a packet of \(payload.count) bytes with pts \(pts) and dts \(dts) is not one",
                at: "frame \(pts)")
        }
        var allocated = av_packet_alloc()
        guard let packet = allocated, av_new_packet(packet, Int32(payload.count)) >= 0 else {
            av_packet_free(&allocated)
            throw .shortage("a packet of \(payload.count) bytes", at: "frame \(pts)")
        }
        packet.pointee.data.update(from: base.assumingMemoryBound(to: UInt8.self), count: payload.count)
        self.packet = packet
        self.pts = pts
        self.dts = dts
        self.isKeyframe = isKeyframe
        self.extradata = extradata
    }

    /// Takes over the reference `packet` holds.
    init(adopting packet: UnsafeMutablePointer<AVPacket>, pts: Int, dts: Int, extradata: [UInt8]) {
        self.packet = packet
        self.pts = pts
        self.dts = dts
        self.isKeyframe = packet.pointee.flags & AV_PKT_FLAG_KEY != 0
        self.extradata = extradata
    }

    deinit {
        var owned: UnsafeMutablePointer<AVPacket>? = packet
        av_packet_free(&owned)
    }

    /// The size of the payload in bytes.
    public var count: Int { Int(packet.pointee.size) }

    /// Lends the payload, an access unit in Annex B form; the pointer must not outlive `body`.
    public func withPayload<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: packet.pointee.data, count: count))
    }
}
