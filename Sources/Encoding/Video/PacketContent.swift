internal import CFFmpeg
import Files

/// What an encoded picture holds, in whichever of H.264's two forms it is stored.
public struct PacketContent: Sendable, Equatable {
    /// How many bytes its units have.
    public let bytes: Int
    /// The SHA-256 of its units, one after another, without what parts them.
    public let digest: Digest

    private init(_ units: [UInt8]) {
        bytes = units.count
        digest = Digest(of: units)
    }

    /// The content of a packet in Annex B form, where start codes part the units (ITU-T H.264, annex B).
    public init(_ packet: Packet) {
        self.init(packet.withPayload(Self.unitsBetweenStartCodes))
    }

    /// The content of a packet as MP4 has it: before each unit four bytes with its length (ISO/IEC 14496-15, 5.3).
    init(lengthPrefixed payload: UnsafeRawBufferPointer) {
        var units: [UInt8] = []
        var rest = payload[...]
        while rest.count >= 4 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            units.append(contentsOf: rest.dropFirst(4).prefix(length))
            rest = rest.dropFirst(4 + length)
        }
        self.init(units)
    }

    private static func unitsBetweenStartCodes(_ payload: UnsafeRawBufferPointer) -> [UInt8] {
        var units: [UInt8] = []
        units.reserveCapacity(payload.count)
        var zeros = 0
        for byte in payload {
            if byte == 1, zeros >= 2 {
                // The zeros were the code's, the third one, too.
                units.removeLast(min(zeros, 3))
                zeros = 0
            } else {
                zeros = byte == 0 ? zeros + 1 : 0
                units.append(byte)
            }
        }
        return units
    }
}
