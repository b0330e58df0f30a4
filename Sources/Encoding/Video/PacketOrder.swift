/// Checks that packets make up a film: decoded one a frame without a gap, shown from 0 on, each frame once.
struct PacketOrder {
    private var nextDTS: Int?
    private var nextPTS = 0
    /// Frames that came before an earlier one: never more than the codec's reorder delay.
    private var early: Set<Int> = []

    /// Notes the next packet in decoding order.
    ///
    /// - Throws: ``MediaError`` of kind `.corrupt`.
    mutating func accept(_ packet: Packet, at place: String) throws(MediaError) {
        if let due = nextDTS {
            guard packet.dts == due else {
                throw MediaError(
                    .corrupt, "frame \(packet.pts) has dts \(packet.dts), and \(due) is due", at: place,
                    advice: "write the segments whole and in order")
            }
        } else if packet.pts != 0 || packet.dts > 0 || !packet.isKeyframe {
            throw MediaError(.corrupt, "the film starts with frame \(packet.pts), not with a key frame 0", at: place)
        }
        guard packet.pts >= nextPTS, early.insert(packet.pts).inserted else {
            throw MediaError(.corrupt, "frame \(packet.pts) came twice", at: place)
        }
        nextDTS = packet.dts + 1
        while early.remove(nextPTS) != nil { nextPTS += 1 }
    }

    /// Checks that nothing is missing at the end.
    ///
    /// - Returns: how many frames the film has.
    /// - Throws: ``MediaError`` of kind `.corrupt`.
    func finish(at place: String) throws(MediaError) -> Int {
        guard nextDTS != nil else { throw MediaError(.corrupt, "the film has no frames", at: place) }
        guard early.isEmpty else { throw MediaError(.corrupt, "frame \(nextPTS) is missing", at: place) }
        return nextPTS
    }
}
